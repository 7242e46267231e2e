import type { Drop, LibraryState } from './library.ts'
import { APPLICATIONS_MAX, withoutHead } from './revisions.ts'

const OWN = ['file', 'browser-sync'] as const

/**
 * The state without what the user gave before they gave it up. Kept, so that other browsers, which may still have it,
 * hear of it; until something newer is given.
 */
export function withDrops(state: LibraryState, drops: readonly Drop[]): LibraryState {
  const newest = new Map<string, number>()
  for (const { application, at } of [...state.drops, ...drops])
    newest.set(application, Math.max(at, newest.get(application) ?? 0))
  const applications = state.applications.map((entry) =>
    OWN.reduce((one, source) => {
      const head = one.heads[source]
      return head && head.at <= (newest.get(one.key) ?? 0) ? withoutHead(one, source) : one
    }, entry),
  )
  for (const { key, heads } of applications) if (OWN.some((source) => heads[source])) newest.delete(key)
  const kept = [...newest].map(([application, at]) => ({ application, at }))
  return {
    ...state,
    applications,
    drops: state.setup.browserSync ? kept.sort(byAge).slice(0, APPLICATIONS_MAX) : [],
  }
}

const byAge = (a: Drop, b: Drop): number => b.at - a.at || (a.application < b.application ? -1 : 1)

/** The state once the user has given up, now, what is their own of an application. */
export function withDrop(state: LibraryState, application: string, now: number): LibraryState {
  const heads = state.applications.find(({ key }) => key === application)?.heads ?? {}
  // Another browser's clock may be ahead.
  const at = Math.max(now, heads.file?.at ?? 0, heads['browser-sync']?.at ?? 0)
  return withDrops(state, [{ application, at }])
}
