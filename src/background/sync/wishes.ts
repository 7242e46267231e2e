import { dispatch, type Handlers } from '../../bridge/handlers.ts'
import type { SyncWish } from '../../bridge/syncMessages.ts'
import { addressOf, environmentOf } from '../../core/library/address.ts'
import { withDrop } from '../../core/library/drops.ts'
import { failure } from '../../core/library/failure.ts'
import { PATTERN_MAX } from '../../core/library/glob.ts'
import { type LibraryState, type Setup, type SourceName, setupOf } from '../../core/library/library.ts'
import { withoutSource } from '../../core/library/revisions.ts'
import { type Gathering, withFailure } from './gathering.ts'
import { cleanToken, type Secrets } from './secrets.ts'
import type { Store } from './store.ts'

const PATTERNS_MAX = 200

/**
 * Fulfils what can be wished of the library. What asks a server is begun, not waited for: other wishes must not wait
 * behind a slow one.
 */
export function startWishes(
  store: Store,
  secrets: Secrets,
  { run, list, take }: Gathering,
): (wish: SyncWish) => Promise<unknown> {
  const change = (to: (state: LibraryState) => LibraryState) => store.update(to)
  const ask = (source: SourceName): void => {
    const listed = source === 'config-api' ? list() : Promise.resolve(true)
    listed.then((ok) => (ok ? run(source, true) : undefined))
  }
  const handlers: Handlers<SyncWish, Promise<unknown>> = {
    setUp: async ({ setup }) => {
      const before = await store.read()
      const state = await change((old) => withSetup(old, checked(setup)))
      const environment = setupOf(state).configApi?.environment
      if (setupOf(before).configApi?.environment !== environment) await secrets.forget()
      else if (environment !== undefined && differs(before, state, 'configApi')) ask('config-api')
      if (differs(before, state, 'url')) ask('url')
      if (differs(before, state, 'browserSync')) ask('browser-sync')
    },
    token: async ({ token, keep }) => {
      const { configApi } = setupOf(await store.read())
      if (!configApi) return
      const clean = cleanToken(token)
      if (clean === null) {
        await change((state) => withFailure(state, 'config-api', failure('token-invalid')))
        return
      }
      await secrets.keep(configApi.environment, clean, keep ? 'local' : 'session')
      ask('config-api')
    },
    forgetToken: () => secrets.forget(),
    fetch: async ({ source }) => ask(source),
    restore: async ({ application, text: hash }) => {
      const entry = (await store.read()).applications.find(({ key }) => key === application)
      const revision = entry?.revisions.find(({ text }) => text === hash)
      const text = await store.textOf(hash)
      if (revision && text !== null) await take({ text, origin: 'restored', name: revision.name })
    },
    drop: ({ application }) => change((state) => withDrop(state, application, Date.now())),
    forget: ({ application }) =>
      change((state) => ({
        ...state,
        applications: state.applications.filter(({ key }) => key !== application),
        patterns: state.patterns.filter((one) => one.application !== application),
        pinned: state.pinned === application ? null : state.pinned,
      })),
    pin: ({ application }) => change((state) => ({ ...state, pinned: application })),
    patterns: ({ patterns }) =>
      change((state) => ({
        ...state,
        patterns: patterns.filter(({ pattern }) => pattern.length <= PATTERN_MAX).slice(0, PATTERNS_MAX),
      })),
  }
  return (wish) => dispatch(handlers, wish)
}

/** The setup with addresses as they are asked; what is no address that may be asked is not set up. */
function checked({ configApi, url, browserSync, minutes }: Setup): Setup {
  const environment = configApi && environmentOf(configApi.environment)
  const address = url && addressOf(url.url)
  return {
    configApi:
      configApi && environment?.ok ? { environment: environment.url, applications: configApi.applications } : null,
    url: address?.ok ? { url: address.url } : null,
    browserSync,
    minutes,
  }
}

/** The state with that setup; what a source that is no more, or another one, had goes with it. */
function withSetup(state: LibraryState, setup: Setup): LibraryState {
  const after = { ...state, setup }
  const [old, now] = [setupOf(state), setupOf(after)]
  const environmentKept = old.configApi?.environment === now.configApi?.environment
  const withoutApi = environmentKept ? after : { ...withoutSource(after, 'config-api'), offered: null }
  const withoutUrl =
    old.url?.url === now.url?.url ? withoutApi : { ...withoutSource(withoutApi, 'url'), validators: null }
  return old.browserSync && !now.browserSync ? { ...withoutSource(withoutUrl, 'browser-sync'), drops: [] } : withoutUrl
}

const differs = (before: LibraryState, after: LibraryState, part: keyof Setup): boolean =>
  JSON.stringify(setupOf(before)[part]) !== JSON.stringify(setupOf(after)[part])
