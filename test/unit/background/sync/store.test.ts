import { describe, expect, it } from 'vitest'
import { startStore } from '../../../../src/background/sync/store.ts'
import { textsOf } from '../../../../src/core/library/revisions.ts'
import { memoryArea } from './area.ts'
import { A, B, bodyOf, startBrowser } from './stand.ts'

const give = (id: string, expression: string, savedAt: number) => ({
  text: JSON.stringify(bodyOf(id, expression)),
  source: 'paste' as const,
  name: '',
  savedAt,
})

/** Holds that whatever stands in the store is whole. */
async function whole(local: ReturnType<typeof memoryArea>) {
  const store = startStore(local)
  const state = await store.read()
  for (const hash of textsOf(state)) expect(await store.textOf(hash), hash).not.toBeNull()
  return state
}

it('is whole at whichever write the background dies', async () => {
  const outcomes = new Set<number>()
  for (let death = 1; death <= 12; death++) {
    let writes = 0
    const local = memoryArea(() => {
      writes++
      if (writes >= death) throw new Error('dead')
    })
    const browser = startBrowser({ local })
    const sync = browser.begin()
    for (let count = 1; count <= 3; count++) await sync.take(give(A, `v${count}`, count)).catch(() => undefined)
    const state = await whole(local)
    outcomes.add(state.applications[0]?.revisions.length ?? 0)
  }
  expect([...outcomes].sort()).toEqual([0, 1, 2, 3])
})

describe('whatever is being done when the background dies, at each of its writes', () => {
  const on = { configApi: null, url: null, browserSync: true, minutes: 0 }
  type Sync = ReturnType<ReturnType<typeof startBrowser>['begin']>
  const DONE: Readonly<Record<string, (sync: Sync) => Promise<unknown>>> = {
    'another text is given': (sync) => sync.take(give(A, 'v3', 3)),
    'another application is given': (sync) => sync.take(give(B, 'other', 3)),
    'a revision is restored': async (sync) => {
      const oldest = (await sync.library()).applications[0]?.revisions.at(-1)
      await sync.wished({ kind: 'restore', application: A, text: oldest?.text ?? '' })
    },
    'the own version is dropped': (sync) => sync.wished({ kind: 'drop', application: A }),
    'an application is forgotten': (sync) => sync.wished({ kind: 'forget', application: A }),
    'sharing is switched off': (sync) => sync.wished({ kind: 'setUp', setup: { ...on, browserSync: false } }),
    'the policy gives two at once': (sync) => sync.told('policy'),
    'what is left behind is removed': (sync) => sync.sweep(),
  }
  it.each(Object.entries(DONE))('%s', async (_, act) => {
    const seen = new Set<string>()
    for (let death = 1, alive = false; !alive; death++) {
      let left = Number.POSITIVE_INFINITY
      const dies = () => {
        if (left-- <= 0) throw new Error('dead')
      }
      const [local, shared] = [memoryArea(dies), memoryArea(dies)]
      const browser = startBrowser({
        local,
        shared,
        policy: { configurations: [A, B].map((id) => give(id, 'p', 0).text) },
      })
      const sync = browser.begin()
      await sync.wished({ kind: 'setUp', setup: on })
      for (let count = 1; count <= 2; count++) await sync.take(give(A, `v${count}`, count))
      await local.set({ 'text:left-behind': 'by one that died before' })
      left = death - 1
      await act(sync).catch(() => undefined)
      alive = left >= 0
      left = Number.POSITIVE_INFINITY
      seen.add(JSON.stringify((await whole(local)).applications.map(({ heads }) => Object.keys(heads))))
      // The next background begins with what stands there, and other browsers read all or nothing of what is shared.
      const next = browser.begin()
      await next.sweep()
      const kept = await whole(local)
      const texts = [...local.kept.keys()].filter((key) => key.startsWith('text:')).map((key) => key.slice(5))
      expect(texts.sort()).toEqual([...textsOf(kept)].sort())
      const other = startBrowser({ shared })
      await other.begin().wished({ kind: 'setUp', setup: on })
      const { checks, applications } = await other.until(() => true)
      expect(checks['browser-sync'] === undefined || applications.length === 0).toBe(true)
      expect(death).toBeLessThan(30)
    }
    expect(seen.size).toBeLessThanOrEqual(2)
  })
})

it('removes what a dead background left behind', async () => {
  let dead = false
  const local = memoryArea((keys) => {
    if (keys.includes('library') && dead) throw new Error('dead')
  })
  const browser = startBrowser({ local })
  await browser.begin().take(give(A, 'kept', 1))
  dead = true
  await browser
    .begin()
    .take(give(A, 'lost', 2))
    .catch(() => undefined)
  expect([...local.kept.keys()].filter((key) => key.startsWith('text:'))).toHaveLength(2)
  dead = false
  await browser.begin().sweep()
  expect([...local.kept.keys()].filter((key) => key.startsWith('text:'))).toHaveLength(1)
  await whole(local)
})

it('gives up old revisions where the browser has no more room, and then says so', async () => {
  const local = memoryArea(() => undefined)
  const room = 6_000
  const set = local.set
  const limited = {
    ...local,
    set: async (items: Record<string, unknown>) => {
      const size = [...local.kept].reduce(
        (sum, [key, value]) => sum + (key in items ? 0 : key.length + value.length),
        0,
      )
      if (size + JSON.stringify(items).length > room) throw new Error('QUOTA_BYTES quota exceeded')
      await set(items)
    },
  }
  const browser = startBrowser({ local: limited })
  const sync = browser.begin()
  for (let count = 1; count <= 8; count++) await sync.take(give(A, `v${count}`.padEnd(400, 'x'), count))
  const state = await whole(local)
  const [newest] = state.applications[0]?.revisions ?? []
  expect(newest?.at).toBe(8)
  expect(state.applications[0]?.revisions.length).toBeLessThan(8)
  await sync.take(give(B, 'y'.repeat(room), 9))
  const full = await browser.until(({ checks }) => checks.file !== undefined)
  expect(full.checks.file?.failure?.code).toBe('storage-full')
  expect(full.applications.map(({ key }) => key)).toEqual([A])
  await whole(local)
})

it('is empty rather than broken where what stands there is no library', async () => {
  for (const value of ['text', 7, null, { applications: 3 }, []]) {
    const local = memoryArea()
    await local.set({ library: value })
    expect((await startStore(local).read()).applications).toEqual([])
  }
})

it('keeps the last ten, restores one as the user’s own, and gives it up again', async () => {
  const browser = startBrowser()
  const sync = browser.begin()
  for (let count = 1; count <= 12; count++) await sync.take(give(A, `v${count}`, count))
  const { applications } = await browser.until(({ applications: [one] }) => one?.revisions[0]?.at === 12)
  const [entry] = applications
  expect(entry?.revisions.map(({ at }) => at)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
  const third = entry?.revisions.at(-1)
  await sync.wished({ kind: 'restore', application: A, text: third?.text ?? '' })
  const restored = await browser.until(({ applications: [one] }) => one?.heads.file?.origin === 'restored')
  expect(restored.applications[0]?.heads.file?.text).toBe(third?.text)
  expect(await sync.textOf(third?.text ?? '')).toContain('v3')
  await sync.wished({ kind: 'drop', application: A })
  const dropped = await browser.until(({ applications: [one] }) => !one?.heads.file)
  expect(dropped.applications[0]?.revisions).toHaveLength(10)
  await sync.wished({ kind: 'forget', application: A })
  await browser.until(({ applications: all }) => all.length === 0)
  expect([...browser.areas.local.kept.keys()]).toEqual(['library'])
})
