import { indexOf } from '../primordials.ts'
import { head } from '../text.ts'
import { always, type Extractor } from './extractor.ts'
import { compared, missing, reading } from './outcome.ts'

/**
 * `content` of the first element whose `name` is exactly the given one: the product looks for `[name='…']`
 * (observed), so a `'` breaks it, and Open Graph's `property` is not matched.
 */
export const metaTag: Extractor = (name) => {
  const shown = head(name, 200)
  if (name === '' || indexOf(name, "'") >= 0 || indexOf(name, '\\') >= 0 || indexOf(name, '\n') >= 0)
    return always(missing('name-invalid', [shown]))
  const selector = `[name='${name}']`
  return (pass) =>
    compared(pass.changed.querySelector, 'querySelector', (byOriginal) => {
      const element = pass.query(selector, byOriginal)
      if (!element) {
        const isOpenGraph = pass.query(`[property='${name}']`, byOriginal)
        return missing(isOpenGraph ? 'meta-property-only' : 'meta-missing', [shown])
      }
      const content = element.getAttribute('content')
      return content === null ? missing('attribute-missing', [selector, 'content']) : reading(content)
    })
}
