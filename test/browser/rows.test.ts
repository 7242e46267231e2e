import { beforeAll, describe, expect, it } from 'vitest'
import { EXPRESSION_TYPES } from '../../src/core/model/property.ts'
import { EXPECTATIONS } from '../site/expectations.ts'
import { performJourney, STEPS, type StepName } from '../site/journey.ts'
import { sampleConfiguration } from '../site/sample.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { readRows, rowOf, type ShownRow } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const file = useShop()

type Seen = Readonly<Record<string, string>>

/** Status and the few words of a reason; a value only counts as being there. */
const seenOf = (rows: readonly ShownRow[], keys: readonly string[]): Seen =>
  Object.fromEntries(
    rows
      .filter(({ key }) => keys.includes(key))
      .map(({ key, status, hasValue, value }) => [key, `${status}: ${hasValue ? 'a value' : value}`]),
  )

const wanted = (step: StepName): Seen =>
  Object.fromEntries(
    Object.entries(EXPECTATIONS[step]).map(([key, { status, reason }]) => [
      key,
      `${status}: ${reason === null ? 'a value' : words(`ui_short_${reason}`)}`,
    ]),
  )

const same = (one: Seen, other: Seen) => Object.keys(other).every((key) => one[key] === other[key])

describe.each(BROWSERS)('rows in %s', (name) => {
  const opened = useInspected(name, file)
  const seen = new Map<StepName, Seen>()

  beforeAll(async () => {
    const inspected = opened.it
    await rowOf(inspected.panel, 'author')
    await performJourney(inspected.page, file.shop, async (step) => {
      const expected = wanted(step)
      const shown = async () => {
        const now = seenOf(await readRows(inspected.panel), Object.keys(expected))
        seen.set(step, now)
        return same(now, expected)
      }
      await until(`the rows of ${step}`, shown, 6_000).catch(() => undefined)
    })
  })

  it.each(STEPS)('are as the shop was built to show after the step %s', (step) => {
    expect(seen.get(step)).toEqual(wanted(step))
  })

  it('cover every expression type', async () => {
    const types = new Set((await readRows(opened.it.panel)).map(({ type }) => type))
    expect([...types].sort()).toEqual(EXPRESSION_TYPES.map((type) => words(`type_${type}`)).sort())
    expect(await readRows(opened.it.panel)).toHaveLength(sampleConfiguration.userActionAndSessionProperties.length)
  })

  it('show the value as it would be stored', async () => {
    expect((await rowOf(opened.it.panel, 'author')).value).toContain('Ines Lindqvist')
  })
})
