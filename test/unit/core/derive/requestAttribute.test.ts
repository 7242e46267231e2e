import { describe, expect, it } from 'vitest'
import { resolving } from '../../../../src/core/derive/reading.ts'
import { approximate, askedNames } from '../../../../src/core/derive/requestAttribute.ts'
import { processed } from '../../../../src/core/derive/valueProcessing.ts'
import type { UserAction } from '../../../../src/core/model/action.ts'
import type { NetworkEntry } from '../../../../src/core/model/request.ts'
import type { AttributeSource, RequestAttribute, ValueProcessing } from '../../../../src/core/model/requestAttribute.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { action, application, entry, property, request } from './fixtures.ts'

const PLAIN: ValueProcessing = {
  extractSubstring: null,
  splitAt: '',
  trim: false,
  valueCondition: null,
  valueExtractorRegex: '',
}
const source = (kind: string, parameterName = '', parts: Partial<ValueProcessing> = {}): AttributeSource => ({
  enabled: true,
  source: kind,
  parameterName,
  valueProcessing: { ...PLAIN, ...parts },
})
const attribute = (
  dataSources: readonly AttributeSource[],
  parts: Partial<RequestAttribute> = {},
): RequestAttribute => ({
  id: 'attribute-1',
  name: 'Tier',
  enabled: true,
  aggregation: 'FIRST',
  normalization: 'ORIGINAL',
  dataSources,
  ...parts,
})
const asked = {
  requestHeaders: { 'x-tier': 'Gold' },
  responseHeaders: { 'x-trip-id': 'T-7' },
  postParameters: { card: 'visa' },
}
const one = { url: 'https://shop.example/trips/7?tier=a%20b&tier=c#x', asked }
const guessed = (definition: RequestAttribute, requests = [one]) => approximate('attribute-1', [definition], requests)

describe('value processing', () => {
  it.each([
    [{}, 'a=b', ['a=b']],
    [{ extractSubstring: { position: 'BEFORE', delimiter: '=', endDelimiter: '' } }, 'a=b=c', ['a']],
    [{ extractSubstring: { position: 'AFTER', delimiter: '=', endDelimiter: '' } }, 'a=b=c', ['b=c']],
    [{ extractSubstring: { position: 'BETWEEN', delimiter: '[', endDelimiter: ']' } }, 'x[y]z', ['y']],
    [{ extractSubstring: { position: 'BETWEEN', delimiter: '[', endDelimiter: ']' } }, 'x[y', []],
    [{ extractSubstring: { position: 'AFTER', delimiter: '#', endDelimiter: '' } }, 'a=b', []],
    [{ splitAt: ',' }, 'a, b,,c', ['a', ' b', 'c']],
    [{ splitAt: ',', trim: true }, 'a, b', ['a', 'b']],
    [{ valueCondition: { operator: 'BEGINS_WITH', negate: false, value: 'g' } }, 'gold', ['gold']],
    [{ valueCondition: { operator: 'ENDS_WITH', negate: true, value: 'd' } }, 'gold', []],
    [{ valueCondition: { operator: 'CONTAINS', negate: false, value: 'ol' } }, 'gold', ['gold']],
    [{ splitAt: ',', valueCondition: { operator: 'EQUALS', negate: true, value: 'a' } }, 'a,b', ['b']],
    [{ valueExtractorRegex: 'id-(\\d++)' }, 'x id-42', ['42']],
    [{ valueExtractorRegex: 'none' }, 'x', []],
    [{ valueExtractorRegex: '(' }, 'x', []],
  ] as const)('%j makes of %j %j', (parts, text, left) => {
    expect(processed(text, { ...PLAIN, ...parts })).toEqual(left)
  })
})

describe('an approximation', () => {
  it.each([
    ['QUERY_PARAMETER', 'tier', 'a b'],
    ['POST_PARAMETER', 'card', 'visa'],
    ['REQUEST_HEADER', 'X-Tier', 'Gold'],
    ['RESPONSE_HEADER', 'x-trip-id', 'T-7'],
    ['URI', '', '/trips/7?tier=a%20b&tier=c'],
    ['URI_PATH', '', '/trips/7'],
  ])('is taken from %s %s', (kind, name, text) => {
    const { reason, reading } = guessed(attribute([source(kind, name)]))
    expect(reading).toMatchObject({ text, warnings: [{ code: 'approximation' }] })
    expect(reason).toMatchObject({ code: 'server-side', variant: 'approximated' })
  })
  it('is the last where the definition wants it, and normalized', () => {
    const last = attribute([source('QUERY_PARAMETER', 'tier')], { aggregation: 'LAST', normalization: 'TO_UPPER_CASE' })
    expect(guessed(last).reading?.text).toBe('C')
  })
  it('comes from the first source that gives something', () => {
    const sources = [source('REQUEST_HEADER', 'X-None'), source('CLIENT_IP'), source('URI_PATH')]
    expect(guessed(attribute(sources)).reading?.text).toBe('/trips/7')
  })
  it.each([
    ['source', attribute([source('METHOD_PARAM'), source('CLIENT_IP')])],
    ['source', attribute([source('REQUEST_HEADER', 'Authorization')])],
    ['disabled', attribute([source('URI')], { enabled: false })],
    ['not-seen', attribute([source('REQUEST_HEADER', 'X-None')])],
    ['condition', attribute([source('URI_PATH', '', { valueExtractorRegex: 'none' })])],
    [undefined, attribute([source('URI')], { id: 'another' })],
  ])('is not made, and says why: %s', (name, definition) => {
    const { reason, reading } = guessed(definition)
    expect([reading, reason.code, reason.variant]).toEqual([null, 'server-side', name])
  })
})

describe('what is kept for it', () => {
  it('is what the definitions in use ask for', () => {
    const sources = [source('REQUEST_HEADER', 'X-Tier'), source('POST_PARAMETER', 'card'), source('URI')]
    const unused = attribute([source('REQUEST_HEADER', 'X-Unused')], { id: 'unused', name: 'Unused' })
    const used = property({ expressionType: 'SERVER_SIDE_REQUEST_ATTRIBUTE', expression: 'attribute-1' })
    const names = askedNames(application([used], { requestAttributes: [attribute(sources), unused] }))
    expect(names).toEqual({ requestHeaders: ['x-tier'], responseHeaders: [], postParameters: ['card'] })
  })
})

describe('in an action', () => {
  const configured = property({ expressionType: 'SERVER_SIDE_REQUEST_ATTRIBUTE', expression: 'attribute-1' })
  const definition = attribute([source('REQUEST_HEADER', 'X-Tier')])
  const app = application([configured], { requestAttributes: [definition] })
  const page = entry({ url: 'https://shop.example/', document: true, startedAt: 1_000_000, asked })

  it('comes from the document of a load, or from the requests', () => {
    const reading = (one: UserAction, entries: readonly NetworkEntry[]) =>
      resolving(one, 1_000_000, app, DEFAULT_SETTINGS, entries)(configured, '')
    const load = reading(action(), [page])
    expect(load.approximation?.text).toBe('Gold')
    expect(load.reading).toMatchObject({ kind: 'missing', reason: { code: 'server-side' } })
    const xhr = action({ kind: 'xhr', requests: [request({})] })
    expect(reading(xhr, [page, entry({ asked })]).approximation?.text).toBe('Gold')
    expect(reading(xhr, [page])).not.toHaveProperty('approximation')
  })
})
