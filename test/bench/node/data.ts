import type { Application } from '../../../src/core/model/application.ts'
import { LIMITS } from '../../../src/core/model/limits.ts'
import type { PageAction } from '../../../src/core/model/pageAction.ts'
import type { ExpressionType, Property } from '../../../src/core/model/property.ts'
import type { Reading } from '../../../src/core/model/reading.ts'
import type { NetworkEntry, PageRequest } from '../../../src/core/model/request.ts'
import type { Source } from '../../../src/core/model/source.ts'

/** How many properties of each kind make the 200. */
const KINDS: readonly (readonly [ExpressionType, number])[] = [
  ['CSS_SELECTOR', 60],
  ['JAVA_SCRIPT_VARIABLE', 50],
  ['META_TAG', 30],
  ['COOKIE', 20],
  ['QUERY_STRING', 30],
  ['RESPONSE_HEADER', 10],
]
const REQUESTS_AN_ACTION = 5
/** One source in ten has another value in every action: prices, titles, counters. */
const CHANGING = 10

const FIRST_COOKIE = 140

const RULES = ['([^,]+),', '(\\d+)', 'value-\\d+ of (.*)', '^(?:the )?(.{1,40})', '[a-z]+-(\\d+)']

const property = (expressionType: ExpressionType, index: number): Property => ({
  id: index + 1,
  key: `key_${index}`,
  displayName: `Key ${index}`,
  expressionType,
  expression: expressionType === 'CSS_SELECTOR' ? `#field-${index} .value` : `name_${index}`,
  dataType: index % 7 === 0 ? 'LONG_STRING' : 'STRING',
  length: index % 7 === 0 ? 200 : 100,
  storage: ['session'],
  aggregation: 'LAST',
  cleanupRule: index % 3 === 0 ? (RULES[index % RULES.length] ?? null) : null,
  ignoreCase: index % 11 === 0,
  public: false,
  useLastValue: false,
})

export const application: Application = {
  name: 'Shop',
  id: null,
  properties: KINDS.flatMap(([type, count]) => Array.from({ length: count }, () => type)).map(property),
  doNotTrack: 'CAPTURE_ANONYMIZED',
  optIn: false,
  fetchRequests: true,
  xmlHttpRequest: true,
  angular: false,
  excludeXhrRegex: '',
}

/** The application after one property's cleanup rule was edited. */
export const edited = (turn: number): Application => ({
  ...application,
  properties: application.properties.map((one, index) =>
    index === 0 ? { ...one, cleanupRule: `value-(\\d{1,${turn + 1}})` } : one,
  ),
})

function reading(source: Source, index: number, action: number, missingCookies: number): Reading {
  const cookie = index - FIRST_COOKIE
  if (cookie >= 0 && cookie < missingCookies)
    return { kind: 'missing', reason: { code: 'cookie-missing', args: [source.expression] }, warnings: [] }
  const text = `value-${index} of the catalogue, number ${index % CHANGING === 0 ? action : 1}`
  return { kind: 'value', text, length: text.length, form: 'string', warnings: [] }
}

const request = (id: number): PageRequest => ({
  id,
  api: 'fetch',
  method: 'GET',
  url: `https://shop.example/api/items/${id}`,
  credentials: 'same-origin',
  startedAt: id * 100,
  endedAt: id * 100 + 50,
  response: {
    status: 200,
    type: 'basic',
    url: `https://shop.example/api/items/${id}`,
    redirected: false,
    headers: Object.fromEntries(application.properties.slice(190).map((one) => [one.expression, `h-${one.id}`])),
  },
  beforeAttach: false,
})

/**
 * One action as it comes out of a message: nothing in it is shared with another.
 *
 * @param missingCookies how many of the configured cookies the page has not
 */
export function pageAction(index: number, sources: readonly Source[], missingCookies = 0): PageAction {
  const requests = Array.from({ length: REQUESTS_AN_ACTION }, (_, i) => request(index * REQUESTS_AN_ACTION + i))
  return JSON.parse(
    JSON.stringify({
      id: index,
      kind: 'xhr',
      name: 'click on "Search"',
      startedAt: index * 500,
      endedAt: index * 500 + 400,
      url: 'https://shop.example/search?q=1',
      title: 'Search',
      boundaries: 'simulated',
      beforeAttach: false,
      revision: 1,
      readings: sources.map((source, at) => reading(source, at, index, missingCookies)),
      requests,
      apiValues: [],
      signals: { doNotTrack: false, doNotTrackSource: '', globalPrivacyControl: false, enabled: false },
    }),
  )
}

/** What the network panel keeps: of 10,000 requests the last. */
export const entries: readonly NetworkEntry[] = Array.from({ length: 2_000 }, (_, index) => ({
  url: request(LIMITS.actions * REQUESTS_AN_ACTION - 2_000 + index).url,
  method: 'GET',
  status: 200,
  startedAt: 1_000_000 + (8_000 + index) * 100,
  document: false,
  corsMode: false,
  responseHeaders: ['content-type', 'date'],
  exposed: [],
  setCookies: [],
  sentCookies: ['session'],
}))
