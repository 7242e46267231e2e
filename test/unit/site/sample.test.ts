import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts'
import { REASONS } from '../../../src/core/model/code.ts'
import { LIMITS } from '../../../src/core/model/limits.ts'
import { EXPECTATIONS, withDoNotTrack } from '../../site/expectations.ts'
import { STEPS } from '../../site/journey.ts'

const text = readFileSync(new URL('../../../assets/sample/configuration.json', import.meta.url), 'utf8')
const read = readConfiguration(text, 'config-api')
if (!read.ok) throw new Error(JSON.stringify(read.refusal))
const { application } = read.value.configuration
const keys = application.properties.map((property) => property.key)
const shown = STEPS.flatMap((step) => Object.entries(EXPECTATIONS[step]))

describe('the sample', () => {
  it('keeps the rules that a configuration must keep', () => {
    expect(keys.length).toBeGreaterThanOrEqual(26)
    expect(new Set(keys).size).toBe(keys.length)
    expect(application.properties.every((property) => property.storage.length > 0)).toBe(true)
    const stored = application.properties.filter((property) => property.storage.includes('action'))
    expect(stored.length).toBeLessThanOrEqual(LIMITS.actionProperties)
    for (const { expressionType, dataType } of application.properties) {
      expect(dataType === 'DATE' && expressionType !== 'JAVASCRIPT_API').toBe(false)
    }
  })

  it('has every expression type and the five classic examples', () => {
    expect(new Set(application.properties.map((property) => property.expressionType)).size).toBe(9)
    expect(keys).toEqual(
      expect.arrayContaining(['member_status', 'averagepersonprice', 'author', 'appversion', 'userid']),
    )
  })

  it('says of every key what it was built to show, and of no other', () => {
    expect(new Set(shown.map(([key]) => key))).toEqual(new Set(keys))
    for (const step of STEPS) expect(Object.keys(EXPECTATIONS[step]).length).toBeGreaterThan(30)
  })

  it('shows every status but waiting on the journey, and all of them with Do Not Track on', () => {
    const statuses = new Set(shown.map(([, { status }]) => status))
    for (const [key, expectation] of shown) statuses.add(withDoNotTrack(key, expectation).status)
    expect([...statuses].sort()).toEqual(
      ['captured', ...Object.keys(REASONS).filter((status) => status !== 'waiting')].sort(),
    )
  })
})
