import type { Configuration } from './configuration.ts'
import { isError, type Problem } from './problem.ts'
import { CHECKS } from './problems/index.ts'

/**
 * What is wrong with a configuration, errors first.
 *
 * @param earlier revisions of the same application before this one, oldest first
 */
export function problemsOf(configuration: Configuration, earlier: readonly Configuration[] = []): readonly Problem[] {
  const { application, unread, source } = configuration
  const properties = application.properties.filter((property) => !unread.has(property))
  const subject = { configuration, properties, earlier, fromPage: source === 'page' }
  const found = CHECKS.flatMap((check) => check(subject))
  return [...found.filter(isError), ...found.filter((one) => !isError(one))]
}
