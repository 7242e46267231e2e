import type { Check } from '../../core/checks/check.ts'
import { checkOf, checksOf, sessionCheckOf } from '../../core/checks/fromCapture.ts'
import { writeChecks } from '../../core/checks/parseChecks.ts'
import { withChecks } from '../../core/checks/withChecks.ts'
import { sessionValues } from '../../core/session/sessionValue.ts'
import { fileName } from '../fileName.ts'
import type { Facts } from '../parts/part.ts'
import type { Desk, Wishes } from './desk.ts'

/** Wishes about the set of checks of the configuration in use. */
export const checkWishes = ({
  facts,
  putChecks,
  publisher,
}: Desk): Wishes<'putCheck' | 'removeCheck' | 'removeChecks' | 'expect' | 'expectSession' | 'exportChecks'> => {
  const add = (of: (known: Facts) => readonly Check[]): void => {
    const known = facts()
    const added = of(known)
    if (added.length > 0) putChecks(withChecks(known.checks, added))
  }
  return {
    putCheck: ({ index, check }) => {
      const set = facts().checks
      putChecks(index === null ? [...set, check] : set.map((one, at) => (at === index ? check : one)))
    },
    removeCheck: ({ index }) => putChecks(facts().checks.filter((_, at) => at !== index)),
    removeChecks: () => putChecks([]),
    expect: ({ action, property }) => add((known) => expected(known, action, property)),
    expectSession: () => add(expectedOfSession),
    exportChecks: () => {
      const { checks, inUse } = facts()
      const name = fileName('checks', inUse?.application.name ?? '', '.json')
      publisher.give({ name, mediaType: 'application/json', text: writeChecks(checks) })
    },
  }
}

function expected({ actions, capturesOf }: Facts, id: number | null, property: number | null): readonly Check[] {
  const recorded = id === null ? actions.at(-1) : actions.find(({ action }) => action.id === id)
  if (!recorded) return []
  const { action } = recorded
  const captured = capturesOf(recorded).map((capture) => ({ capture, action }))
  if (property === null) return checksOf(captured)
  const one = captured.find(({ capture }) => capture.property.id === property)
  const check = one ? checkOf(one) : null
  return check ? [check] : []
}

function expectedOfSession({ actions, inUse, settings, sessionFrom, capturesOf }: Facts): readonly Check[] {
  if (!inUse) return []
  const derived = actions
    .filter(({ action }) => action.id >= (sessionFrom ?? 0))
    .map((recorded) => ({ ...recorded, captures: capturesOf(recorded) }))
  return sessionValues(derived, inUse.application, settings).flatMap((value) => sessionCheckOf(value) ?? [])
}
