import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import type { Report } from '../../../../src/core/report/report.ts'
import { toReport } from '../../../../src/core/report/toReport.ts'
import { application } from '../derive/fixtures.ts'
import { input } from './fixtures.ts'

const schema = JSON.parse(readFileSync('assets/schema/report-1.schema.json', 'utf8'))
const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text)) && text.endsWith('Z')
const fresh = (strict: boolean) => new Ajv({ strict, allErrors: true, formats: { 'date-time': isTime } })
const validate = fresh(false).compile(schema)
const problemsOf = (report: unknown) =>
  validate(report) ? [] : validate.errors?.map((error) => `${error.instancePath} ${error.message}`)
const json = (report: Report) => JSON.parse(JSON.stringify(report))

type Loose = { [key: string]: unknown }
const firstCapture = ({ actions }: Loose): Loose => (actions as { captures: Loose[] }[])[0]?.captures[0] ?? {}

describe('the published schema', () => {
  it('is itself valid', () => {
    expect(fresh(false).validateSchema(schema)).toBe(true)
  })
  it.each([
    ['a journey', input()],
    ['a masked one', input({ mask: true })],
    [
      'under Do Not Track',
      input({ recording: { ...input().recording, settings: { ...DEFAULT_SETTINGS, doNotTrack: 'on' } } }),
    ],
    [
      'nothing at all',
      input({
        application: application([]),
        checks: [],
        problems: [],
        recording: { ...input().recording, actions: [], visits: [] },
      }),
    ],
  ])('holds for %s', (_, given) => {
    expect(problemsOf(json(toReport(given).report))).toEqual([])
  })
  it('names every field that a report has, so that none is published by accident', () => {
    const closed = JSON.parse(JSON.stringify(schema), (_, value) =>
      value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
    )
    // A problem is two shapes at once, so neither alone may be closed.
    closed.definitions.said.additionalProperties = true
    closed.definitions.problem.allOf[1].additionalProperties = true
    const strict = fresh(false).compile(closed)
    expect(strict(json(toReport(input()).report)) || strict.errors).toBe(true)
  })
  it.each<[string, (report: Loose) => void]>([
    ['a missing field', (report) => delete report.visit],
    ['an unknown status', (report) => Object.assign(firstCapture(report), { status: 'ok' })],
    [
      'a reason for what is captured',
      (report) =>
        Object.assign(firstCapture(report), {
          reason: { code: 'x', message: 'x' },
        }),
    ],
    ['another format', (report) => Object.assign(report, { format: 'rum-property-inspector/report@2' })],
    ['a time that is none', (report) => Object.assign(report, { generatedAt: 'today' })],
  ])('refuses %s', (_, change) => {
    const report = json(toReport(input()).report)
    change(report)
    expect(problemsOf(report)).not.toEqual([])
  })
})
