import { expect, it } from 'vitest'
import { writeChecks } from '../../../../src/core/checks/parseChecks.ts'
import { fileKind } from '../../../../src/core/session/fileKind.ts'

it.each([
  ['session', '{"format": "rum-property-inspector/session@1"}'],
  ['har', '{"log": {"entries": []}}'],
  ['checks', writeChecks([])],
  ['checks', '\uFEFF{"checks": []}'],
  ['configuration', '{"format": "rum-property-inspector/configuration@1", "checks": []}'],
  ['configuration', '{"name": "Shop"}'],
  ['configuration', '[1]'],
  ['configuration', 'not JSON'],
])('knows %s: %s', (kind, text) => {
  expect(fileKind(text)).toBe(kind)
})
