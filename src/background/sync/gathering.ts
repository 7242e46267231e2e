import { failed, isDue, succeeded } from '../../core/library/check.ts'
import { withDrops } from '../../core/library/drops.ts'
import { type Failure, failure } from '../../core/library/failure.ts'
import { type LibraryState, type SourceName, setupOf } from '../../core/library/library.ts'
import { type Identified, withDocuments } from '../../core/library/revisions.ts'
import { offeredBy } from './configApi.ts'
import { file } from './file.ts'
import type { Net } from './http.ts'
import { identify } from './identify.ts'
import type { Secrets } from './secrets.ts'
import type { Document, Gathered, Source } from './source.ts'
import { StorageFull, type Store } from './store.ts'

/** What a source that has failed says; what it gave before stays in use. */
export function withFailure(state: LibraryState, source: SourceName, why: Failure, now = Date.now()): LibraryState {
  const check = failed(state.checks[source], why, now, setupOf(state).minutes)
  return { ...state, checks: { ...state.checks, [source]: check } }
}

/** Only what is asked by schedule has an age; of the others there is nothing to tell but failures. */
function withSuccess(state: LibraryState, { name, scheduled }: Source, now: number): LibraryState {
  const { [name]: _, ...others } = state.checks
  return { ...state, checks: scheduled ? { ...others, [name]: succeeded(now) } : others }
}

const sameSetup = (one: LibraryState, other: LibraryState): boolean =>
  JSON.stringify(setupOf(one)) === JSON.stringify(setupOf(other))

/**
 * Asks the sources and keeps what they give, each source one attempt at a time.
 *
 * @param changed the library, or what is being asked, is another
 */
export function startGathering(
  store: Store,
  sources: readonly Source[],
  { net, secrets, changed }: { readonly net: Net; readonly secrets: Secrets; readonly changed: () => void },
) {
  const running = new Map<SourceName, Promise<void>>()

  /** Keeps what came, unless the source was set up otherwise meanwhile. */
  const keep = async (source: Source, before: LibraryState, gathered: Gathered): Promise<void> => {
    const { name } = source
    const now = Date.now()
    const settle = (change: (state: LibraryState) => LibraryState, texts?: ReadonlyMap<string, string>) =>
      store.update((state) => (name === 'file' || sameSetup(before, state) ? change(state) : state), texts)
    if (gathered.kind === 'failed') await settle((state) => withFailure(state, name, gathered.failure, now))
    else if (gathered.kind === 'unchanged') await settle((state) => withSuccess(state, source, now))
    else {
      const read = await identify(gathered.documents, now)
      if (!read.ok) {
        const why = { ...failure('not-readable'), refusal: read.refusal }
        await settle((state) => withFailure(state, name, why, now))
        return
      }
      await settle((state) => {
        const taken = withDocuments(state, name, read.identified, gathered.complete)
        // What the user gives is meant to be seen, and so is an application that wasn't there before.
        const isNew = ({ key }: Identified): boolean => !state.applications.some((entry) => entry.key === key)
        const given = name === 'file' ? read.identified[0] : read.identified.find(isNew)
        const after = { ...taken, ...gathered.also, last: given?.key ?? state.last }
        return withSuccess(withDrops(after, gathered.drops ?? []), source, now)
      }, read.texts)
    }
  }

  const attempt = async (source: Source, now: number): Promise<void> => {
    const before = await store.read()
    if (now < (before.checks[source.name]?.notBefore ?? 0)) return
    const gathered = await source.gather(before)
    if (!gathered) return
    try {
      await keep(source, before, gathered)
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error
      await store.update((state) => withFailure(state, source.name, failure('storage-full')))
    }
  }

  /** One after the other: whoever asks while an attempt is under way gets another one after it. */
  const begin = (source: Source): Promise<void> => {
    const before = running.get(source.name)?.catch(() => undefined) ?? Promise.resolve()
    const next = before
      .then(() => attempt(source, Date.now()))
      .finally(() => {
        if (running.get(source.name) === next) running.delete(source.name)
        changed()
      })
    running.set(source.name, next)
    changed()
    return next
  }

  const run = async (name: SourceName, demanded: boolean): Promise<void> => {
    const source = sources.find((one) => one.name === name)
    if (!source || (!demanded && running.has(name))) return
    const state = await store.read()
    if (demanded || !source.scheduled || isDue(state.checks[name], Date.now(), setupOf(state).minutes))
      await begin(source)
  }

  return {
    run,
    /** Takes what the user gives. */
    take: (document: Document): Promise<void> => begin(file(document)),
    /** Asks the Config API which applications there are to choose from; false: it doesn't say. */
    async list(): Promise<boolean> {
      const before = await store.read()
      if (Date.now() < (before.checks['config-api']?.notBefore ?? 0)) return false
      const offered = await offeredBy(net, secrets, before)
      if (!offered) return false
      await store.update((state) => {
        if (!sameSetup(before, state)) return state
        if (!offered.ok) return withFailure(state, 'config-api', offered.failure)
        const { 'config-api': check, ...others } = state.checks
        return { ...state, offered: offered.value, checks: check?.failure ? others : state.checks }
      })
      changed()
      return offered.ok
    },
    busy: (): readonly SourceName[] => [...running.keys()],
  }
}

export type Gathering = ReturnType<typeof startGathering>
