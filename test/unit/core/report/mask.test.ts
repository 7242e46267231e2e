import { describe, expect, it } from 'vitest'
import { CHECK_CODES } from '../../../../src/core/checks/judge.ts'
import { REASONS, WARNINGS } from '../../../../src/core/model/code.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { maskText } from '../../../../src/core/report/maskText.ts'
import { ALL_READABLE, READABLE } from '../../../../src/core/report/readable.ts'
import { toReport } from '../../../../src/core/report/toReport.ts'
import { WRITERS } from '../../../../src/core/report/writers/index.ts'
import { input, options } from './fixtures.ts'

describe('a masked text', () => {
  it.each([
    ['Kestrelquays', '‹12 letters›'],
    ['Größe', '‹5 letters›'],
    ['12345', '‹5 digits›'],
    ['42.50 EUR', '‹9 mixed›'],
    ['-5', '‹2 mixed›'],
    ['', ''],
  ])('%s is %s', (text, masked) => {
    expect(maskText(text)).toBe(masked)
  })
})

/** Every value of the journey that is long enough to be told from the rest of a report. */
const SECRETS = [
  'Lisbon',
  'Gold',
  'gold',
  '1299',
  'T-4711',
  '20261123',
  'alert(1)',
  '=7+1',
  'autumn',
  'none yet',
  '3899.5',
  '3898.5',
]

describe('no value is left anywhere', () => {
  const open = toReport(input())
  const masked = toReport(input({ mask: true }))
  it.each(WRITERS.map((writer) => [writer.name, writer] as const))('%s', (name, writer) => {
    const [before, after] = [open, masked].map((reported) => writer.write([reported], { ...options, width: 1_000 }))
    expect(
      SECRETS.some((secret) => before?.includes(secret)),
      `${name} has none of the values to begin with`,
    ).toBe(true)
    expect(SECRETS.filter((secret) => after?.includes(secret))).toEqual([])
  })
  it('withheld values are masked too', () => {
    const recording = { ...input().recording, settings: { ...DEFAULT_SETTINGS, doNotTrack: 'on' as const } }
    const text = JSON.stringify(toReport(input({ mask: true, recording })).report)
    expect(text).toContain('"withheld":"‹')
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([])
  })
  it('the names of parameters and what the configuration says stay', () => {
    const [, search] = masked.report.actions
    expect(search?.url).toBe('https://shop.example/search?q=‹6 letters›&page=‹1 digits›')
    expect(search?.captures[0]).toMatchObject({ key: 'page_category', expression: 'category', raw: '‹6 letters›' })
  })
  it('the sentences still say what to do', () => {
    const nights = masked.report.actions[2]?.captures.find(({ key }) => key === 'nights')
    expect(nights?.reason?.message).toContain('“‹4 mixed›” is not a whole number')
  })
})

it('lets no code be read that there is not', () => {
  const known: readonly string[] = [...Object.values(REASONS).flat(), ...WARNINGS, ...CHECK_CODES, 'needs-numbers']
  expect([...Object.keys(READABLE), ...ALL_READABLE].filter((code) => !known.includes(code))).toEqual([])
})
