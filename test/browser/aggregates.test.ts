import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { BROWSERS } from './harness/extension.ts'
import { rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { sessionOf } from './harness/timeline.ts'
import { until } from './harness/until.ts'

const QUERY_STRING = 'QUERY_STRING'
const BODY = bodyWith(
  { key: 'first_step', type: QUERY_STRING, expression: 'step', aggregation: 'FIRST' },
  { key: 'last_step', type: QUERY_STRING, expression: 'step', aggregation: 'LAST' },
  { key: 'points', type: QUERY_STRING, expression: 'points', dataType: 'LONG', aggregation: 'SUM' },
  { key: 'least', type: QUERY_STRING, expression: 'price', dataType: 'DOUBLE', aggregation: 'MINIMUM' },
  { key: 'most', type: QUERY_STRING, expression: 'price', dataType: 'DOUBLE', aggregation: 'MAXIMUM' },
  { key: 'mean', type: QUERY_STRING, expression: 'price', dataType: 'DOUBLE', aggregation: 'AVERAGE' },
  { key: 'total', type: QUERY_STRING, expression: 'price', dataType: 'DOUBLE', aggregation: 'SUM' },
)
const PAGES = [
  'step=landing&price=2.5&points=9007199254740993',
  'step=search&price=10.25&points=1',
  'step=trip&price=1.25&points=2',
  'step=basket&price=8.5&points=3',
  'step=thanks&price=3.25&points=4',
]

const file = useShop()

describe.each(BROWSERS)('a journey over five pages in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })

  beforeAll(async () => {
    const { panel, page } = opened.it
    await paste(panel, BODY)
    await rowOf(panel, 'first_step')
    for (const [index, query] of PAGES.entries()) {
      await page.goto(`${file.shop.origin}/plain?${query}`)
      await until(`what page ${index + 1} gave`, async () =>
        (await sessionOf(panel, 'points')).from.startsWith(`${index + 1} `),
      )
    }
  })

  it.each([
    ['the first of texts', 'first_step', 'landing'],
    ['the last of texts', 'last_step', 'thanks'],
    // 9007199254740993 is the first whole number that a JavaScript number can't hold: 9007199254740992 + 10 would end in 1002.
    ['the sum of whole numbers beyond 2^53', 'points', '9007199254741003'],
    ['the least of 2.5, 10.25, 1.25, 8.5 and 3.25', 'least', '1.25'],
    ['the most', 'most', '10.25'],
    ['their sum', 'total', '25.75'],
    ['their mean, a fifth of the sum', 'mean', '5.15'],
  ])('has %s in the session', async (_, key, value) => {
    expect(await sessionOf(opened.it.panel, key)).toEqual({ value, from: '5 actions' })
  })
})
