import { isSame } from '../isSame.ts'
import type { Application } from '../model/application.ts'

/**
 * Takes from the application that was in use before whatever is equal in the new one: a text that is read again makes
 * new objects, and what was derived from the old ones still holds.
 *
 * @returns the one before where nothing differs, else the new one with the properties of the one before that are equal
 */
export function keepEqual(application: Application, before: Application | undefined): Application {
  if (!before) return application
  if (isSame(application, before)) return before
  const known = new Map(before.properties.map((one) => [JSON.stringify(one), one]))
  return { ...application, properties: application.properties.map((one) => known.get(JSON.stringify(one)) ?? one) }
}
