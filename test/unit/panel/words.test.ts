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
