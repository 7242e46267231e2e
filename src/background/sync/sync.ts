import type { StoredConfiguration } from '../../bridge/relayMessages.ts'
import type { Library } from '../../bridge/syncMessages.ts'
import { setupOf } from '../../core/library/library.ts'
import { startQueue } from '../queue.ts'
import type { Area } from './area.ts'
import { browserSync, publish } from './browserSync.ts'
import { configApi } from './configApi.ts'
import { startGathering, withFailure } from './gathering.ts'
import type { Net } from './http.ts'
import { policy } from './policy.ts'
import { startSecrets } from './secrets.ts'
import { startStore } from './store.ts'
import { url } from './url.ts'
import { startWishes } from './wishes.ts'

export type Areas = {
  readonly local: Area
  readonly session: Area
  readonly sync: Area
  readonly managed: Pick<Area, 'get'>
}

/**
 * Keeps configurations current: gathers them from their sources and tells what there is. Nothing lives in memory but
 * what is under way, so it may die at any moment.
 */
export function startSync(areas: Areas, net: Net, tell: (library: Library) => void) {
  const store = startStore(areas.local)
  const secrets = startSecrets({ session: areas.session, local: areas.local })

  const library = async (): Promise<Library> => {
    const state = await store.read()
    const { configApi: api } = setupOf(state)
    return { ...state, token: api ? await secrets.kept(api.environment) : null, busy: gathering.busy() }
  }
  const share = async (): Promise<void> => {
    const why = await publish(areas.sync, await store.read(), store.textOf)
    if (why) await store.update((state) => withFailure(state, 'browser-sync', why))
  }
  const telling = startQueue()
  const changed = (): Promise<void> => telling(async () => tell(await library()))
  const settled = (): Promise<void> => telling(share).then(changed, changed)

  const sources = [policy(areas.managed), configApi(net, secrets), url(net), browserSync(areas.sync)]
  const gathering = startGathering(store, sources, { net, secrets, changed })
  const fulfil = startWishes(store, secrets, gathering)
  /** Wishes are fulfilled in their order: a token belongs to the environment that was set up before it. */
  const inTurn = startQueue()

  return {
    library,
    textOf: store.textOf,
    /** Asks every source that is due; a policy may be another since the last time. */
    async catchUp(): Promise<void> {
      await gathering.run('policy', true)
      await Promise.all(sources.slice(1).map(({ name }) => gathering.run(name, false)))
      await settled()
    },
    /** A source told that it has something else. */
    told: (source: 'policy' | 'browser-sync'): Promise<void> => gathering.run(source, true),
    take: ({ text, source, name, savedAt }: StoredConfiguration): Promise<void> =>
      inTurn(() => gathering.take({ text, origin: source, name, at: savedAt })).then(settled),
    wished: (wish: Parameters<typeof fulfil>[0]): Promise<void> => inTurn(() => fulfil(wish)).then(settled, settled),
    sweep: store.sweep,
  }
}

export type Sync = ReturnType<typeof startSync>
