import type { Entry, LibraryState, Revision, SourceName } from './library.ts'

/** How many states of an application are kept. */
export const REVISIONS_MAX = 10
/** How many applications are kept; beyond, those that no source has any more go first. */
export const APPLICATIONS_MAX = 50

/** A text of which application it is was read. */
export type Identified = Pick<Entry, 'key' | 'id' | 'name'> & { readonly revision: Revision }

/**
 * Takes what a source has now.
 *
 * @param complete the source has nothing else: what it had of other applications before is its no more
 * @returns the state with new heads, and a revision more where a text is another than before
 */
export function withDocuments(
  state: LibraryState,
  source: SourceName,
  documents: readonly Identified[],
  complete: boolean,
): LibraryState {
  const kept = complete
    ? state.applications.map((entry) =>
        documents.some(({ key }) => key === entry.key) ? entry : withoutHead(entry, source),
      )
    : state.applications
  return {
    ...state,
    applications: bounded(documents.reduce((entries, one) => withDocument(entries, source, one), kept)),
  }
}

function withDocument(entries: readonly Entry[], source: SourceName, document: Identified): readonly Entry[] {
  const { revision, ...facts } = document
  const old = entries.find(({ key }) => key === facts.key)
  if (!old) return [...entries, { ...facts, revisions: [revision], heads: { [source]: revision } }]
  const [newest] = old.revisions
  if (old.heads[source]?.text === revision.text && source !== 'file') return entries
  const older = newest?.text === revision.text ? old.revisions.slice(1) : old.revisions
  const revisions = [revision, ...older].slice(0, REVISIONS_MAX)
  const entry: Entry = { ...facts, revisions, heads: { ...old.heads, [source]: revision } }
  return entries.map((one) => (one === old ? entry : one))
}

/** The entry as if that source had never had it; its revisions stay, to be restored. */
export function withoutHead(entry: Entry, source: SourceName): Entry {
  if (!entry.heads[source]) return entry
  const { [source]: _, ...heads } = entry.heads
  return { ...entry, heads }
}

/** Without what a source that was switched off had. */
export const withoutSource = (state: LibraryState, source: SourceName): LibraryState => {
  const { [source]: _, ...checks } = state.checks
  return { ...state, checks, applications: state.applications.map((entry) => withoutHead(entry, source)) }
}

function bounded(entries: readonly Entry[]): readonly Entry[] {
  const surplus = entries.length - APPLICATIONS_MAX
  if (surplus <= 0) return entries
  const unused = entries.filter(({ heads }) => Object.keys(heads).length === 0).slice(0, surplus)
  return entries.filter((entry) => !unused.includes(entry)).slice(-APPLICATIONS_MAX)
}

/** Hashes of every text that the state refers to. */
export const textsOf = ({ applications }: LibraryState): ReadonlySet<string> =>
  new Set(
    applications.flatMap(({ revisions, heads }) => [...revisions, ...Object.values(heads)].map(({ text }) => text)),
  )

/** Without the oldest revision that no source has any more, to make room; null: there is none. */
export function withoutOldest(state: LibraryState): LibraryState | null {
  const heads = new Set(state.applications.flatMap((entry) => Object.values(entry.heads).map(({ text }) => text)))
  const [oldest] = state.applications
    .flatMap(({ revisions }) => revisions)
    .filter(({ text }) => !heads.has(text))
    .sort((a, b) => a.at - b.at)
  if (!oldest) return null
  return {
    ...state,
    applications: state.applications.map((entry) => ({
      ...entry,
      revisions: entry.revisions.filter(({ text }) => text !== oldest.text),
    })),
  }
}
