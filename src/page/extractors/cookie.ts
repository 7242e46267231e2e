import type { Reading } from '../../core/model/reading.ts'
import { indexOf } from '../primordials.ts'
import { head } from '../text.ts'
import { always, type Extractor } from './extractor.ts'
import { compared, missing, reading } from './outcome.ts'

/** The raw text between `name=` and the next `;`, first occurrence, not decoded (observed). */
export const cookie: Extractor = (name) => {
  const shown = head(name, 200)
  if (name === '' || indexOf(name, ';') >= 0 || indexOf(name, '=') >= 0) return always(missing('name-invalid', [shown]))
  return (pass): Reading => {
    if (pass.isSandboxed()) return missing('document-sandboxed', ['document.cookie'])
    return compared(pass.changed.cookie, 'document.cookie', (byOriginal) => {
      const value = pass.cookies(byOriginal)[name]
      return value === undefined ? missing('cookie-missing', [shown]) : reading(value)
    })
  }
}
