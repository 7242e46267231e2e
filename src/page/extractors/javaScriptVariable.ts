import { cookieOf } from '../primordials.ts'
import { attempt } from '../text.ts'
import type { Extractor } from './extractor.ts'
import { compared, missing, NONE, reading, warned } from './outcome.ts'
import { walk } from './path.ts'

/** A path from `window`. */
export const javaScriptVariable: Extractor<'JAVA_SCRIPT_VARIABLE'> = ({ expression, path, json, guarded }, pass) =>
  compared(json && pass.changed.parse, 'JSON.parse', (byOriginal) => {
    const read = () => {
      const walked = walk(path, expression, pass, byOriginal)
      if (walked.ended) return walked.reading
      return reading(walked.value, walked.password ? warned(NONE, 'password-field') : NONE)
    }
    if (!guarded) return read()
    const result = attempt(read)
    if (result) return result
    const isSandboxed = attempt(() => cookieOf(pass.document)) === undefined
    return missing(isSandboxed ? 'document-sandboxed' : 'read-threw', [expression])
  })
