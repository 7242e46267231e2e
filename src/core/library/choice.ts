import { globMatches } from './glob.ts'
import type { Entry, LibraryState, Revision, SourceName } from './library.ts'

/** What is known of the page that a configuration is chosen for. */
export type ChoicePage = {
  /** Empty: not known. */
  readonly url: string
  /** As the page's agent carries it, with or without its prefix; null: no agent, or not read yet. */
  readonly agentApplication: string | null
}

/** Why an application was chosen. */
export type Why = 'policy' | 'pinned' | 'agent' | 'pattern' | 'only' | 'last'
export type Choice = { readonly application: string; readonly why: Why }

/**
 * The revision of an application that is used, and the source that it is from: the policy's, else the newer of what the
 * user gave here and in another browser, else the Config API's, else the URL's. Null: no source has it any more.
 */
export function inUseOf({ heads }: Entry): { readonly source: SourceName; readonly revision: Revision } | null {
  const own: readonly SourceName[] =
    (heads['browser-sync']?.at ?? 0) > (heads.file?.at ?? 0) ? ['browser-sync', 'file'] : ['file', 'browser-sync']
  for (const source of ['policy', ...own, 'config-api', 'url'] as const) {
    const revision = heads[source]
    if (revision) return { source, revision }
  }
  return null
}

/** Whether the enterprise policy gives configurations: then no others are used. */
export const isPolicyOnly = ({ applications }: Pick<LibraryState, 'applications'>): boolean =>
  applications.some(({ heads }) => heads.policy)

type Chosen = Pick<LibraryState, 'applications' | 'patterns' | 'pinned' | 'last'>

/**
 * Chooses the application for a page. Where a policy gives configurations only those are chosen from. The application
 * that the user pinned goes first, then the one that the page's agent names, the first pattern that fits the page, and
 * the one that was given last, else the first.
 *
 * @returns null: there is no configuration
 */
export function choose(library: Chosen, { url, agentApplication }: ChoicePage): Choice | null {
  const policyOnly = isPolicyOnly(library)
  const entries = library.applications.filter((entry) => (policyOnly ? entry.heads.policy : inUseOf(entry)))
  const known = (key: string | null | undefined): string | undefined => entries.find((entry) => entry.key === key)?.key
  const pinned = known(library.pinned)
  if (pinned !== undefined) return { application: pinned, why: 'pinned' }
  const agent = entries.find(({ id }) => id !== null && sameId(id, agentApplication))
  if (agent) return { application: agent.key, why: 'agent' }
  for (const { pattern, application } of library.patterns) {
    const found = known(application)
    if (found !== undefined && globMatches(pattern, url)) return { application: found, why: 'pattern' }
  }
  const [first, ...more] = entries
  if (!first) return null
  if (more.length === 0) return { application: first.key, why: policyOnly ? 'policy' : 'only' }
  return { application: known(library.last) ?? first.key, why: 'last' }
}

/** The agent names an application by its sixteen digits alone (observed). */
function sameId(id: string, agentApplication: string | null): boolean {
  const digits = (text: string): string => text.toUpperCase().replace(/^APPLICATION-/, '')
  return agentApplication !== null && digits(id) === digits(agentApplication)
}
