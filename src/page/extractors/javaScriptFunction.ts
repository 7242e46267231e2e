import { mapped } from '../listed.ts'
import { apply } from '../primordials.ts'
import type { Extractor } from './extractor.ts'
import { missing, reading } from './outcome.ts'
import { walk } from './path.ts'

/** Calls a function with the given arguments; its `this` is undefined. */
export const javaScriptFunction: Extractor<'JAVA_SCRIPT_FUNCTION'> = ({ name, path, args, warnings }, pass) => {
  const walked = walk(path, name, pass, false)
  if (walked.ended || typeof walked.value !== 'function') return missing('function-missing', [name], warnings)
  const given = mapped(args, (arg) => (arg && typeof arg === 'object' ? +arg.number : arg))
  try {
    return reading(apply(walked.value as () => unknown, undefined, given as unknown as unknown[]), warnings)
  } catch {
    return missing('function-threw', [name], warnings)
  }
}
