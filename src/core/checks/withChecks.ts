import type { Check, CheckPlace } from './check.ts'

const placeKey = (on: CheckPlace): string => (typeof on === 'string' ? on : JSON.stringify(on))

/** Whether two checks are about the same: one property at one place. */
const isSameSubject = (one: Check, other: Check): boolean =>
  one.key === other.key && placeKey(one.on) === placeKey(other.on)

/** A set with these checks in it; one about the same property at the same place takes the old one's place. */
export function withChecks(set: readonly Check[], added: readonly Check[]): readonly Check[] {
  const all = [...set]
  for (const check of added) {
    const index = all.findIndex((one) => isSameSubject(one, check))
    if (index < 0) all.push(check)
    else all[index] = check
  }
  return all
}
