import { slice } from '../primordials.ts'
import type { Extractor } from './extractor.ts'
import { compared, missing, reading } from './outcome.ts'

const NAME = '[name'

/** `content` of the first element whose `name` is exactly the given one; Open Graph's `property` is not matched. */
export const metaTag: Extractor<'META_TAG'> = ({ selector, expression }, pass) =>
  compared(pass.changed.querySelector, 'querySelector', (byOriginal) => {
    const element = pass.query(selector, byOriginal)
    if (!element) {
      const isOpenGraph = pass.query(`[property${slice(selector, NAME.length)}`, byOriginal)
      return missing(isOpenGraph ? 'meta-property-only' : 'meta-missing', [expression])
    }
    const content = element.getAttribute('content')
    return content === null ? missing('attribute-missing', [selector, 'content']) : reading(content)
  })
