import { serialize } from 'node:v8'
import type { ViewId } from '../../../src/bridge/wishes.ts'
import { draftOf, toConfiguration } from '../../../src/core/config/configuration.ts'
import { keepEqual } from '../../../src/core/config/keepEqual.ts'
import type { Application } from '../../../src/core/model/application.ts'
import { LIMITS } from '../../../src/core/model/limits.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { pageSources } from '../../../src/core/model/source.ts'
import { startLog } from '../../../src/core/session/log.ts'
import { startFacts } from '../../../src/devtools/facts.ts'
import { startMarks } from '../../../src/devtools/marks.ts'
import { EVERYWHERE, ONLY_IN, THROUGHOUT } from '../../../src/devtools/parts/index.ts'
import { startPublication } from '../../../src/devtools/publication.ts'
import { startPublisher } from '../../../src/devtools/publisher.ts'
import { application, edited, entries, pageAction } from './data.ts'

const VIEWS: readonly ViewId[] = ['properties', 'actions', 'session']

const log = startLog()
const sources = pageSources(application.properties)
for (let index = 0; index < LIMITS.actions; index++)
  log.add(pageAction(index, sources), { document: 'd', frame: 'top', timeOrigin: 1_000_000 }, sources)

const publisher = startPublisher()
// What crosses to the panel is written on this side, and read on the other.
publisher.add({ postMessage: (message) => void serialize(message), addListener: () => {} })

const factsOf = startFacts(
  log,
  startMarks(() => log.nextId),
  new Map(),
)
let inUse: Application = application
let view: ViewId = 'properties'
const publish = startPublication(publisher, () =>
  factsOf({
    frame: 'top',
    settings: publisher.view.settings,
    inUse: {
      stored: { text: '', source: 'file', name: '', savedAt: 0 },
      configuration: toConfiguration(draftOf({}, 'config-api')),
      application: inUse,
      sources,
      orders: [],
      headers: [],
    },
    checks: [],
    watch: { view, actions: [log.actions.length], property: 2, request: null, at: null, check: null },
    entries,
    networkDropped: 0,
    recording: null,
  }),
)

/** ms of every uninterrupted stretch of one what-if or edit, until all of it is published. */
function stretchesOf(change: () => void): Promise<readonly number[]> {
  const stretches: number[] = []
  const native = globalThis.setTimeout
  let pending = 0
  return new Promise((resolve) => {
    const timed = (run: () => void): void => {
      const from = performance.now()
      run()
      stretches.push(performance.now() - from)
      if (pending === 0) {
        globalThis.setTimeout = native
        resolve(stretches)
      }
    }
    globalThis.setTimeout = ((run: (...args: unknown[]) => void, ms: number, ...args: unknown[]) => {
      pending++
      return native(() => {
        pending--
        timed(() => run(...args))
      }, ms)
    }) as typeof setTimeout
    timed(change)
  })
}

const publishAll = (): void => publish([...EVERYWHERE, ...THROUGHOUT, ...ONLY_IN[view]])
const changes = [
  (): void => publisher.set({ settings: { ...DEFAULT_SETTINGS, doNotTrack: 'on' } }),
  (): void => publisher.set({ settings: DEFAULT_SETTINGS }),
  ...[1, 2].map((turn) => (): void => {
    inUse = keepEqual(edited(turn), inUse)
  }),
]

const longest: Record<string, number> = {}
let total = 0
for (const one of VIEWS) {
  view = one
  await stretchesOf(publishAll)
  const stretches: number[] = []
  for (const change of changes) {
    stretches.push(
      ...(await stretchesOf(() => {
        change()
        publishAll()
      })),
    )
  }
  longest[view] = Math.max(...stretches)
  total = Math.max(total, stretches.reduce((sum, one) => sum + one, 0) / changes.length)
}
const counted = publisher.view.timeline.filter(({ counts }) => counts !== null && counts.captured > 0).length
const inSession = publisher.view.session?.actions
if (counted !== LIMITS.actions || inSession !== LIMITS.actions || publisher.view.session?.pending !== 0)
  throw new Error(`${counted} actions counted, ${inSession} in the session`)
console.log(JSON.stringify({ longest, total }))
