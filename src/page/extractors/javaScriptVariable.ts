import type { Reading } from '../../core/model/reading.ts'
import type { Pass } from '../pass.ts'
import { cookieOf } from '../primordials.ts'
import { attempt } from '../text.ts'
import type { Extractor } from './extractor.ts'
import { compared, missing, NONE, reading, warned } from './outcome.ts'
import { walk } from './path.ts'

/** A path from `window`. */
export const javaScriptVariable: Extractor<'JAVA_SCRIPT_VARIABLE'> = ({ expression, path, json, guarded }) => {
  const read = (pass: Pass, byOriginal: boolean): Reading => {
    const walked = walk(path, expression, pass, byOriginal)
    if (walked.ended) return walked.reading
    return reading(walked.value, walked.password ? warned(NONE, 'password-field') : NONE)
  }
  return (pass) =>
    compared(json && pass.changed.parse, 'JSON.parse', (byOriginal) => {
      if (!guarded) return read(pass, byOriginal)
      const result = attempt(() => read(pass, byOriginal))
      if (result) return result
      const isSandboxed = attempt(() => cookieOf(pass.document)) === undefined
      return missing(isSandboxed ? 'document-sandboxed' : 'read-threw', [expression])
    })
}
