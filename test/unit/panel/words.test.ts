import { expect, test } from 'vitest'
import { REASONS, SEVERITY } from '../../../src/core/model/code.ts'
import { DATA_TYPES, EXPRESSION_TYPES } from '../../../src/core/model/property.ts'
import { MESSAGES } from './messages.ts'

const named = (prefix: string, codes: readonly string[]) =>
  codes.map((code) => `${prefix}_${code.replaceAll('-', '_')}`)

test.each([
  ['status', SEVERITY],
  ['ui_short', Object.values(REASONS).flat()],
  ['type', [...EXPRESSION_TYPES, ...DATA_TYPES]],
])('every %s has its word', (prefix, codes) =>
  expect(named(prefix, codes).filter((name) => !MESSAGES[name]?.message)).toEqual([]),
)

test('a property that nothing was read of says so otherwise than a request that no page told of', () =>
  expect(MESSAGES.ui_short_no_action_yet?.message).not.toBe(MESSAGES.ui_request_unseen?.message))
