import { readFileSync } from 'node:fs'
import type { Check } from '../../../../src/core/checks/check.ts'
import { note } from '../../../../src/core/model/code.ts'
import type { Property } from '../../../../src/core/model/property.ts'
import type { Reading } from '../../../../src/core/model/reading.ts'
import type { Messages } from '../../../../src/core/model/sentence.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import type { ReportInput } from '../../../../src/core/report/reportInput.ts'
import type { WriteOptions } from '../../../../src/core/report/writer.ts'
import type { RecordedAction } from '../../../../src/core/session/recording.ts'
import { action, apiValue, application, entry, property, request, value } from '../derive/fixtures.ts'

export const messages: Messages = JSON.parse(readFileSync('assets/_locales/en/messages.json', 'utf8'))
export const options: WriteOptions = { messages, width: 100, colour: false, strict: false }

const properties: readonly Property[] = [
  property({ key: 'page_category', displayName: 'Page category', expressionType: 'META_TAG', expression: 'category' }),
  property({
    key: 'price',
    displayName: 'Price of the trip',
    expression: '.price@data-amount',
    dataType: 'DOUBLE',
    storage: ['action', 'session'],
    aggregation: 'SUM',
    cleanupRule: '[\\d.]++',
  }),
  property({ key: 'search_term', displayName: 'search_term', expressionType: 'QUERY_STRING', expression: 'q' }),
  property({ key: 'session_id', displayName: 'Session cookie', expressionType: 'COOKIE', expression: 'sid' }),
  property({ key: 'member_status', storage: ['session'], expression: '#member > b', ignoreCase: true }),
  property({
    key: 'nights',
    displayName: 'Nights',
    expression: '.nights',
    dataType: 'LONG',
    storage: ['action', 'session'],
  }),
  property({ key: 'booking_reference', expression: '.reference', cleanupRule: 'KQ-(\\d++)' }),
  property({ key: 'trip_id', displayName: 'Trip', expressionType: 'RESPONSE_HEADER', expression: 'X-Trip' }),
  property({
    key: 'revenue',
    displayName: 'Revenue',
    expressionType: 'JAVASCRIPT_API',
    expression: '',
    dataType: 'DOUBLE',
  }),
  property({ key: 'segment', expressionType: 'SERVER_SIDE_REQUEST_ATTRIBUTE', expression: 'Customer segment' }),
  property({ key: 'headline', expression: '//h1' }),
]

const missing = (reason: Extract<Reading, { kind: 'missing' }>['reason']): Reading => ({
  kind: 'missing',
  reason,
  warnings: [],
})

type Read = { category?: string; price?: string; term?: string; member?: string; nights?: string; reference?: string }

const readings = ({ category, price, term, member, nights, reference }: Read): ReadonlyMap<string, Reading> => {
  const selector = (text: string | undefined, expression: string): Reading =>
    text === undefined ? missing(note('selector-no-match', expression)) : value(text)
  return new Map([
    ['META_TAG category', category === undefined ? missing(note('meta-missing', 'category')) : value(category)],
    ['CSS_SELECTOR .price@data-amount', selector(price, '.price')],
    ['QUERY_STRING q', term === undefined ? missing(note('query-missing', 'q')) : value(term)],
    ['COOKIE sid', missing(note('cookie-missing', 'sid'))],
    ['CSS_SELECTOR #member > b', selector(member, '#member > b')],
    ['CSS_SELECTOR .nights', selector(nights, '.nights')],
    ['CSS_SELECTOR .reference', selector(reference, '.reference')],
    ['CSS_SELECTOR //h1', missing(note('selector-invalid', '//h1'))],
  ])
}

const ORIGIN = Date.UTC(2026, 10, 23, 9)
const SHOP = 'https://shop.example'

type Seed = Partial<RecordedAction['action']> & { origin: number }
const recorded = ({ origin, ...parts }: Seed, id: number): RecordedAction => {
  const timeOrigin = ORIGIN + origin
  return { timeOrigin, action: action({ id: id + 1, at: timeOrigin + (parts.endedAt ?? 100), ...parts }) }
}

/** A journey through a shop with about every status on it. */
export const actions: readonly RecordedAction[] = [
  {
    origin: 0,
    document: 'a',
    url: `${SHOP}/`,
    title: 'Kestrel & Quay',
    name: 'Loading of page /',
    endedAt: 812.34,
    readings: readings({ category: 'Home', member: 'Gold' }),
  },
  {
    origin: 4200,
    document: 'b',
    url: `${SHOP}/search?q=Lisbon&page=2`,
    title: 'Trips to Lisbon',
    name: 'Loading of page /search',
    endedAt: 1430,
    readings: readings({ category: 'Search', price: 'EUR 1299.50', term: 'Lisbon', member: 'Gold' }),
    requests: [
      request({ 'x-trip': 'T-4711' }, { url: `${SHOP}/api/trips?to=Lisbon`, startedAt: 300, endedAt: 640 }),
      request({ 'x-trip': null }, { id: 2, url: 'https://partner.example/offers', startedAt: 400, endedAt: 700 }),
    ],
  },
  {
    origin: 4200,
    document: 'b',
    kind: 'xhr',
    url: `${SHOP}/search?q=Lisbon`,
    title: 'Trips to Lisbon',
    name: 'click on “Only direct flights & <b>cheap</b>”',
    startedAt: 21_000,
    endedAt: 21_640,
    readings: readings({
      category: 'Search',
      price: '<script>alert(1)</script>',
      term: 'Lisbon',
      member: 'Gold',
      nights: '=7+1',
    }),
    requests: [
      request({ 'x-trip': null }, { url: 'https://partner.example/offers', startedAt: 21_010, endedAt: 21_500 }),
    ],
  },
  {
    origin: 31_000,
    document: 'c',
    url: `${SHOP}/book`,
    title: 'Book',
    name: 'Loading of page /book',
    endedAt: 960,
    readings: readings({ category: 'Booking', price: '1299.50', member: 'GOLD', nights: '7', reference: 'none yet' }),
    apiValues: [
      apiValue({ key: 'revenue', type: 'javaDouble', jsType: 'string', text: '1299.50', length: 7, at: 500 }),
      apiValue({ key: 'campaign', text: 'autumn | 10%', length: 12, at: 510 }),
    ],
  },
  {
    origin: 31_000,
    document: 'c',
    kind: 'custom',
    url: `${SHOP}/book#done`,
    title: 'Booked',
    name: 'Book now',
    startedAt: 15_400,
    endedAt: 17_950,
    readings: readings({
      category: 'Booking',
      price: '1299.50',
      member: 'Gold',
      nights: '7',
      reference: 'KQ-20261123',
    }),
    apiValues: [
      apiValue({ key: 'revenue', type: 'javaDouble', jsType: 'number', text: '1299.5', length: 6, at: 16_000 }),
    ],
  },
].map((seed, id) => recorded(seed as Seed, id))

const checks: readonly Check[] = [
  { key: 'price', on: 'session', expect: { equals: '3898.5' } },
  { key: 'search_term', on: { kind: 'load' }, expect: { matches: '^\\p{L}++$', length: 6 } },
  { key: 'revenue', on: { name: 'Loading of page /book' }, expect: { min: 1 } },
  { key: 'session_id', on: 'every', expect: { status: 'blocked', reason: 'cookie-http-only' } },
  { key: 'nights', on: 'any', expect: { equals: '14' } },
]

export const input = (parts: Partial<ReportInput> = {}): ReportInput => ({
  tool: '1.0.0',
  generatedAt: Date.UTC(2026, 10, 23, 9, 5),
  page: { url: SHOP, title: '' },
  application: application(properties, { name: 'Kestrel & Quay', id: 'APPLICATION-4B1D7E20C9A35F68' }),
  source: 'file',
  recording: {
    actions,
    settings: DEFAULT_SETTINGS,
    entries: [
      entry({
        url: `${SHOP}/`,
        startedAt: ORIGIN,
        document: true,
        corsMode: false,
        sentCookies: ['sid'],
        setCookies: [{ name: 'sid', httpOnly: true }],
      }),
      entry({
        url: 'https://partner.example/offers',
        startedAt: ORIGIN + 4600,
        responseHeaders: ['content-type', 'x-trip'],
      }),
      entry({ url: `${SHOP}/picture.png`, startedAt: ORIGIN + 5000 }),
    ],
    visits: [{ url: SHOP, outcome: 'ok', httpStatus: 200, message: null }],
    sessionFrom: null,
  },
  checks,
  problems: [
    { ...note('key-duplicate', 'price'), severity: 'error', key: 'price' },
    { ...note('beyond-free', '21'), severity: 'warning', key: null },
  ],
  mask: false,
  messages,
  ...parts,
})
