import { expect, it } from 'vitest'
import { hashOf } from '../../../../src/background/sync/hash.ts'
import { packed, SYNC_BYTES, SYNC_ITEM_BYTES, unpacked } from '../../../../src/background/sync/packed.ts'
import { memoryArea } from './area.ts'
import { A, B, bodyOf, startBrowser } from './stand.ts'

/** As browsers count it: the key and the value's JSON. */
function limitedArea() {
  let writes = 0
  const area = memoryArea(() => {
    writes++
  })
  const set = async (items: Record<string, unknown>) => {
    await area.set(items)
    const sizes = [...area.kept].map(([key, value]) => key.length + value.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(SYNC_ITEM_BYTES)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(SYNC_BYTES)
  }
  return { ...area, set, writes: () => writes }
}

const on = { kind: 'setUp', setup: { configApi: null, url: null, browserSync: true, minutes: 60 } } as const
const noise = (length: number): string => {
  let seed = 7
  let text = ''
  while (text.length < length) {
    seed = (seed * 48271) % 2147483647
    text += seed.toString(36)
  }
  return text
}
const give = (id: string, expression: string, savedAt: number) => ({
  text: JSON.stringify(bodyOf(id, expression)),
  source: 'file' as const,
  name: 'shop.json',
  savedAt,
})

it('packs into pieces that an item can hold, and back', async () => {
  for (const text of ['', 'x', noise(40_000), 'ü€😀'.repeat(9_000)]) {
    const pieces = await packed(text)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(SYNC_ITEM_BYTES)
    expect(await unpacked(pieces)).toBe(text)
  }
  expect(await unpacked(['no such thing'])).toBeNull()
})

it('brings what the user gave in one browser to the others, the newer before the older, and comes to rest', async () => {
  const shared = limitedArea()
  const [one, other] = [startBrowser({ shared }), startBrowser({ shared })]
  const [first, second] = [one.begin(), other.begin()]
  await first.wished(on)
  await second.wished(on)
  await first.take(give(A, noise(30_000), 1))
  await second.told('browser-sync')
  const arrived = await other.until(({ applications }) => applications.length === 1)
  expect(arrived.applications[0]?.heads['browser-sync']).toMatchObject({ name: 'shop.json', at: 1 })
  await second.take(give(A, 'newer', 2))
  await first.told('browser-sync')
  const back = await one.until(({ applications: [entry] }) => entry?.heads['browser-sync']?.at === 2)
  expect(back.applications[0]?.heads.file?.at).toBe(1)
  const writes = shared.writes()
  for (let round = 0; round < 3; round++) {
    await first.told('browser-sync')
    await first.catchUp()
    await second.told('browser-sync')
    await second.catchUp()
  }
  expect(shared.writes()).toBe(writes)
})

it('what is dropped in one browser is gone in all of them, and does not return', async () => {
  const shared = limitedArea()
  const [one, other] = [startBrowser({ shared }), startBrowser({ shared })]
  const [first, second] = [one.begin(), other.begin()]
  await first.wished(on)
  await second.wished(on)
  const ahead = Date.now() + 60_000
  await first.take(give(A, 'author', ahead))
  await second.told('browser-sync')
  await other.until(({ applications: [entry] }) => entry?.heads['browser-sync'] !== undefined)
  const before = new Map(shared.kept)
  await second.wished({ kind: 'drop', application: A })
  await other.until(({ applications: [entry] }) => entry !== undefined && Object.keys(entry.heads).length === 0)
  // What the first had on its way arrives after the drop.
  const after = new Map(shared.kept)
  for (const [key, value] of before) shared.kept.set(key, value)
  await second.told('browser-sync')
  expect((await second.library()).applications.map(({ heads }) => heads)).toEqual([{}])
  for (const [key, value] of after) shared.kept.set(key, value)
  await first.told('browser-sync')
  const gone = await one.until(({ applications: [entry] }) => !entry?.heads.file)
  expect(gone.applications[0]?.revisions).toHaveLength(1)
  for (const sync of [first, second, first, second]) await sync.catchUp()
  for (const browser of [one, other]) {
    const { applications } = await browser.until(() => true)
    expect(applications.map(({ heads }) => heads)).toEqual([{}])
  }
  await first.take(give(A, 'author', ahead + 1))
  await second.told('browser-sync')
  await other.until(({ applications: [entry] }) => entry?.heads['browser-sync']?.at === ahead + 1)
})

it('what is dropped where nothing is shared stays in the other browsers', async () => {
  const shared = limitedArea()
  const [one, other] = [startBrowser({ shared }), startBrowser({ shared })]
  const [first, second] = [one.begin(), other.begin()]
  await first.wished(on)
  await first.take(give(A, 'author', 1))
  await second.take(give(A, 'other', 2))
  await second.wished({ kind: 'drop', application: A })
  await second.wished(on)
  await other.until(({ applications: [entry] }) => entry?.heads['browser-sync']?.at === 1)
  await first.told('browser-sync')
  await one.until(({ applications: [entry] }) => entry?.heads.file?.at === 1)
})

it('does not take what another version of this extension wrote', async () => {
  const shared = limitedArea()
  const text = '[{"text": "{}", "name": "", "at": 1}]'
  const [piece] = await packed(text)
  await shared.set({ own: { pieces: 1, hash: await hashOf(text) }, 'own:0': piece })
  const browser = startBrowser({ shared })
  await browser.begin().wished(on)
  await browser.until(({ checks }) => checks['browser-sync']?.failure?.code === 'browser-sync-incomplete')
})

it('does not take what has arrived in part for the whole', async () => {
  const shared = limitedArea()
  const [one, other] = [startBrowser({ shared }), startBrowser({ shared })]
  const [first, second] = [one.begin(), other.begin()]
  await first.wished(on)
  await second.wished(on)
  await first.take(give(A, noise(30_000), 1))
  await shared.remove('own:1')
  await second.told('browser-sync')
  const told = await other.until(({ checks }) => checks['browser-sync'] !== undefined)
  expect(told.checks['browser-sync']?.failure?.code).toBe('browser-sync-incomplete')
  expect(told.applications).toEqual([])
})

it('says how much is too much, and shares nothing then', async () => {
  const shared = limitedArea()
  const browser = startBrowser({ shared })
  const sync = browser.begin()
  await sync.wished(on)
  await sync.take(give(A, 'small', 1))
  const before = [...shared.kept]
  await sync.take(give(B, noise(300_000), 2))
  const told = await browser.until(({ checks }) => checks['browser-sync'] !== undefined)
  expect(told.checks['browser-sync']?.failure).toMatchObject({
    code: 'browser-sync-full',
    args: [expect.any(String), '100'],
  })
  expect([...shared.kept]).toEqual(before)
})

it('shares nothing unless told to, and never the sample', async () => {
  const shared = limitedArea()
  const sync = startBrowser({ shared }).begin()
  await sync.take(give(A, 'author', 1))
  expect(shared.kept.size).toBe(0)
  await sync.wished(on)
  await sync.take({ ...give(B, 'author', 2), source: 'sample' })
  const index = JSON.parse(shared.kept.get('own') ?? '{}')
  const pieces = Array.from({ length: index.pieces }, (_, at) => JSON.parse(shared.kept.get(`own:${at}`) ?? ''))
  const text = await unpacked(pieces)
  expect(text).toContain(A)
  expect(text).not.toContain(B)
})
