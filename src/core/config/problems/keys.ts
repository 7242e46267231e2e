import type { Check } from '../check.ts'
import { type Problem, problem } from '../problem.ts'

const USUAL = /^[a-z0-9_.-]+$/

/** Keys must be lower case (vendor's page); the full rule isn't published, so other characters are a warning (assumption). */
export const keys: Check = ({ configuration }) => {
  const seen = new Set<string>()
  return configuration.application.properties.flatMap(({ key, displayName }): Problem[] => {
    if (key === '') return [problem('key-missing', null, displayName)]
    const found: Problem[] = []
    if (seen.has(key)) found.push(problem('key-duplicate', key, key))
    seen.add(key)
    const lower = key.toLowerCase()
    if (key !== lower) found.push(problem('key-upper-case', key, key, lower))
    if (!USUAL.test(lower)) found.push(problem('key-odd', key, key))
    return found
  })
}
