import { vi } from 'vitest'
import type { Net } from '../../../../src/background/sync/http.ts'
import { startSync } from '../../../../src/background/sync/sync.ts'
import type { Library } from '../../../../src/bridge/syncMessages.ts'
import { memoryArea } from './area.ts'

// Real servers and queues: a slow machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

/** One user's browser: storage that outlives its backgrounds, and the library as it was told last. */
export function startBrowser({ shared = memoryArea(), policy = {}, local = memoryArea() } = {}) {
  const areas = {
    local,
    session: memoryArea(),
    sync: shared,
    managed: { get: async (key: string | null) => ({ [key ?? '']: (policy as Record<string, unknown>)[key ?? ''] }) },
  }
  const told: Library[] = []
  /** Patient, so that only what is told to be late is late; a test may take its patience from it. */
  const net: { -readonly [Key in keyof Net]: Net[Key] } = { fetch, mayReach: async () => true, timeoutMs: 60_000 }
  const begin = () => startSync(areas, net, (library) => told.push(library))
  return {
    areas,
    told,
    net,
    begin,
    /** Waits until the library that was told last is as asked and nothing is under way. */
    until: (accept: (library: Library) => boolean): Promise<Library> =>
      vi.waitFor(
        () => {
          const last = told.at(-1)
          if (!last || last.busy.length > 0 || !accept(last)) throw new Error(`It is ${JSON.stringify(last, null, 1)}`)
          return last
        },
        { timeout: 30_000, interval: 5 },
      ),
  }
}

/** A body of a web application as the Config API gives it, with one property. */
export const bodyOf = (id: string, expression = 'author', attribute: string | null = null) => ({
  identifier: id,
  name: `Shop ${id.slice(-2)}`,
  type: 'AUTO_INJECTED',
  costControlUserSessionPercentage: 100,
  userActionAndSessionProperties: [
    {
      displayName: 'Written by',
      type: 'STRING',
      origin: attribute ? 'SERVER_SIDE_REQUEST_ATTRIBUTE' : 'META_DATA',
      uniqueId: 1,
      key: 'written_by',
      storeAsUserActionProperty: true,
      storeAsSessionProperty: false,
      ...(attribute ? { serverSideRequestAttribute: attribute } : { metadataId: 1 }),
    },
  ],
  metaDataCaptureSettings: [
    {
      type: 'META_TAG',
      capturingName: expression,
      name: 'Author',
      uniqueId: 1,
      publicMetadata: false,
      useLastValue: false,
    },
  ],
})

export const A = 'APPLICATION-00000000000000AA'
export const B = 'APPLICATION-00000000000000BB'
