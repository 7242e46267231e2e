import { expect, test } from 'vitest'
import { ACTION_ENTRIES, NAME_LENGTH, PENDING_ENTRIES, RAW_TEXT, URL_LENGTH } from '../../../src/bridge/bounds.ts'
import { LIMITS } from '../../../src/core/model/limits.ts'

test("the page's script keeps to the limits that the rest counts on", () => {
  expect(RAW_TEXT).toBe(LIMITS.rawText)
  expect(PENDING_ENTRIES).toBe(LIMITS.beforeAttach)
  expect(NAME_LENGTH).toBeLessThan(URL_LENGTH)
  expect(PENDING_ENTRIES).toBeLessThan(ACTION_ENTRIES)
})
