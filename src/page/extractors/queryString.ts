import { toLowerCase } from '../primordials.ts'
import { head } from '../text.ts'
import { always, type Extractor } from './extractor.ts'
import { missing, reading } from './outcome.ts'

/** A parameter of the page's URL, compared without case, raw: `%20` and `+` stay (observed). */
export const queryString: Extractor = (name) => {
  const shown = head(name, 200)
  if (name === '') return always(missing('name-invalid', [shown]))
  const lower = toLowerCase(name)
  return (pass) => {
    const value = pass.parameters()[lower]
    return value === undefined ? missing('query-missing', [shown]) : reading(value)
  }
}
