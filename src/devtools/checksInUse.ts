import type { StoredChecks } from '../bridge/relayMessages.ts'
import type { Check } from '../core/checks/check.ts'
import { parseChecks, writeChecks } from '../core/checks/parseChecks.ts'
import { withChecks } from '../core/checks/withChecks.ts'
import type { Application } from '../core/model/application.ts'
import { note } from '../core/model/code.ts'
import type { Publisher } from './publisher.ts'

/** UTF-16 units of a set's text, so that the store has room for many. */
const LONGEST = 500_000

const NONE: readonly Check[] = []

export const ownerOf = ({ id, name }: Pick<Application, 'id' | 'name'>): string => id ?? name

type Doing = { readonly save: (stored: StoredChecks) => void; readonly changed: () => void }

/** Holds the sets of checks, one a configuration. One that can't be read is refused with its place; what worked before stays. */
export function startChecksInUse(publisher: Publisher, { save, changed }: Doing) {
  const sets = new Map<string, { readonly text: string; readonly checks: readonly Check[] }>()

  /** A recorded session's own, in place of those that are kept. */
  let shown: readonly Check[] | null = null

  /** False if it was refused. */
  const take = (of: string, text: string): boolean => {
    if (sets.get(of)?.text === text) return true
    const parsed = parseChecks(text)
    if (!parsed.ok) {
      publisher.set({ refused: parsed.refusal })
      return false
    }
    sets.set(of, { text, checks: parsed.checks })
    return true
  }

  const put = (application: Application, checks: readonly Check[]): void => {
    const of = ownerOf(application)
    const text = writeChecks(checks)
    if (text.length > LONGEST) {
      publisher.set({ refused: note('too-many-checks', String(checks.length)) })
      return
    }
    if (shown) {
      const parsed = parseChecks(text)
      publisher.set({ refused: parsed.ok ? null : parsed.refusal })
      if (parsed.ok) shown = parsed.checks
    } else {
      if (!take(of, text)) return
      publisher.set({ refused: null })
      save({ of, text, savedAt: Date.now() })
    }
    changed()
  }
  const ofApplication = (application: Application): readonly Check[] =>
    shown ?? sets.get(ownerOf(application))?.checks ?? NONE

  return {
    of: ofApplication,
    /** Takes what the user gives and has it kept, or says why not. */
    put,
    /** Adds a file's checks; one about the same property at the same place takes the old one's place. */
    add(application: Application, text: string): void {
      const parsed = parseChecks(text)
      if (parsed.ok) put(application, withChecks(ofApplication(application), parsed.checks))
      else publisher.set({ refused: parsed.refusal })
    },
    /** A recorded session's checks are shown, and changed without being kept; null: the kept ones again. */
    show(checks: readonly Check[] | null): void {
      shown = checks
    },
    /** Takes what the background keeps. */
    use(stored: readonly StoredChecks[]): void {
      for (const { of, text } of stored) take(of, text)
      changed()
    },
  }
}

export type ChecksInUse = ReturnType<typeof startChecksInUse>
