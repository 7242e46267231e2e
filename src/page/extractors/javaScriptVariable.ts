import type { Reading } from '../../core/model/reading.ts'
import { cookieOf } from '../primordials.ts'
import { attempt, head } from '../text.ts'
import { always, type Extractor } from './extractor.ts'
import { compared, missing, NONE, reading, warned } from './outcome.ts'
import { parsePath, walk } from './path.ts'

const isGuarded = (segment: string | undefined): boolean =>
  segment === 'sessionStorage' || segment === 'localStorage' || segment === 'cookie'

/** A path from `window`; `$` before a name reads the text reached so far as JSON (vendor's page; 1.295 and later). */
export const javaScriptVariable: Extractor = (expression) => {
  const path = parsePath(expression)
  if (!path) return always(missing('path-invalid', [head(expression, 200)]))
  let usesJson = false
  let usesStorage = false
  for (let i = 0; i < path.segments.length; i++) {
    usesJson ||= path.segments[i]?.[0] === '$'
    usesStorage ||= isGuarded(path.segments[i])
  }
  const read = (pass: Parameters<typeof walk>[1], byOriginal: boolean): Reading => {
    const walked = walk(path, pass, byOriginal)
    if (walked.ended) return walked.reading
    return reading(walked.value, walked.password ? warned(NONE, 'password-field') : undefined)
  }
  return (pass) =>
    compared(usesJson && pass.changed.parse, 'JSON.parse', (byOriginal) => {
      if (!usesStorage) return read(pass, byOriginal)
      const result = attempt(() => read(pass, byOriginal))
      if (result) return result
      const isSandboxed = attempt(() => cookieOf(pass.document)) === undefined
      return missing(isSandboxed ? 'document-sandboxed' : 'read-threw', [path.text])
    })
}
