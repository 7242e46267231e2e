import type { CheckPlace } from '../checks/check.ts'

/** A check's place in a few words. */
export function placeWords(on: CheckPlace): string {
  if (typeof on === 'string') return on
  return 'kind' in on ? on.kind : `“${on.name}”`
}
