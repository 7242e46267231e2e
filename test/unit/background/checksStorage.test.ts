import { beforeEach, expect, it, vi } from 'vitest'
import { loadChecks, saveChecks } from '../../../src/background/checksStorage.ts'

const area = vi.hoisted(() => ({ kept: {} as Record<string, unknown>, full: false }))
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: area.kept[key] }),
        set: async (items: object) => {
          if (area.full) throw new Error('QUOTA_BYTES quota exceeded')
          Object.assign(area.kept, items)
        },
      },
    },
  },
}))

const set = (of: string, text = '{"checks":[]}') => ({ of, text, savedAt: 0 })
const owners = async () => (await loadChecks()).map(({ of }) => of)

beforeEach(() => {
  area.kept = {}
  area.full = false
})

it('keeps ten sets, the newest first, and says whose made room', async () => {
  for (let index = 1; index <= 10; index++) expect(await saveChecks(set(`app ${index}`))).toBeNull()
  expect(await saveChecks(set('app 5'))).toBeNull()
  expect(await saveChecks(set('app 11'))).toEqual({ code: 'checks-made-room', args: ['10', 'app 1'] })
  expect((await owners()).slice(0, 3)).toEqual(['app 11', 'app 5', 'app 10'])
  expect(await owners()).toHaveLength(10)
})

it('says so where the browser keeps nothing, and goes on with the next', async () => {
  area.full = true
  expect(await saveChecks(set('a'))).toEqual({ code: 'checks-not-kept', args: ['QUOTA_BYTES quota exceeded'] })
  area.full = false
  expect(await saveChecks(set('b'))).toBeNull()
  expect(await owners()).toEqual(['b'])
})

it('reads an unreadable store as an empty one', async () => {
  area.kept = { checks: [1, { of: 2 }, set('a')] }
  expect(await owners()).toEqual(['a'])
  area.kept = { checks: 'x' }
  expect(await owners()).toEqual([])
})
