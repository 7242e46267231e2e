import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/bridge/panelMessages.ts'
import type { Property } from '../../../src/core/model/property.ts'
import { pageSources } from '../../../src/core/model/source.ts'
import { orderOf } from '../../../src/core/order/orderOf.ts'
import { elementRows } from '../../../src/devtools/elementRows.ts'
import { asElement } from '../../../src/devtools/inPage/asElement.ts'
import { rowOf } from '../panel/rows.ts'

const row = (id: number, parts: Partial<Property>): Row => rowOf({ id, key: `p${id}`, ...parts })
const ROWS = [
  row(1, { expressionType: 'CSS_SELECTOR', expression: '.a > b@title' }),
  row(2, { expressionType: 'META_TAG', expression: 'author' }),
  row(3, { expressionType: 'META_TAG', expression: "it's" }),
  row(4, { expressionType: 'COOKIE', expression: 'author' }),
  row(5, { expressionType: 'CSS_SELECTOR', expression: '.a > b@title' }),
]

describe('the rows that read an element', () => {
  it('are those of selectors and meta tags, each with its selector; an order that can’t work has none', () => {
    const sources = pageSources(ROWS.map(({ capture }) => capture.property))
    const found = elementRows({ sources, orders: sources.map(orderOf) }, ROWS)
    expect(found.map(({ row: { capture }, selector }) => [capture.property.id, selector])).toEqual([
      [1, '.a > b'],
      [2, "[name='author']"],
      [5, '.a > b'],
    ])
  })
})

describe('what a page says of an element', () => {
  it('is taken where it is one', () => {
    expect(asElement({ selector: '#a', matches: 2, tag: 'b', more: 1 })).toEqual({
      selector: '#a',
      matches: 2,
      tag: 'b',
    })
  })
  it.each([
    null,
    'x',
    {},
    { selector: 1, matches: 1, tag: 'b' },
    { selector: 'a'.repeat(2_001), matches: 1, tag: 'b' },
  ])('is nothing where it is %j', (found) => expect(asElement(found)).toBeNull())
})
