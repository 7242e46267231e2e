import type { ReasonCode, Status } from '../../src/core/model/code.ts'
import type { StepName } from './journey.ts'
import { sampleConfiguration } from './sample.ts'

export type Expectation = { readonly status: Status; readonly reason: ReasonCode | null }
type Expectations = Readonly<Record<string, Expectation>>

const captured: Expectation = { status: 'captured', reason: null }
const empty = (reason: ReasonCode): Expectation => ({ status: 'empty', reason })

/** What every action of every page shows. */
const EVERYWHERE: Expectations = {
  member_status: captured,
  author: captured,
  appversion: captured,
  userid: captured,
  web_useragent: captured,
  page_description: captured,
  og_title: empty('meta-property-only'),
  newsletter: captured,
  wishlist: empty('json-invalid'),
  trip_headline: { status: 'failed', reason: 'selector-invalid' },
  session_id: { status: 'blocked', reason: 'cookie-http-only' },
  currency: captured,
  loyalty_points: captured,
  visit_count: captured,
  customer_segment: { status: 'server', reason: 'server-side' },
}

/** What is at home on one page or comes with one action, and so is missing in all others. */
const ELSEWHERE: Expectations = {
  averagepersonprice: empty('selector-no-match'),
  search_term: empty('query-missing'),
  web_utm_source: empty('query-missing'),
  page_category: empty('meta-missing'),
  checkout_step: empty('path-missing'),
  nights: empty('selector-no-match'),
  price_per_night: empty('selector-no-match'),
  card_number: empty('selector-no-match'),
  booking_reference: empty('selector-no-match'),
  promo_code: empty('selector-no-match'),
  passport: empty('selector-no-match'),
  traveller_name: empty('selector-no-match'),
  basket_label: { status: 'failed', reason: 'function-threw' },
  site_section: empty('api-not-called'),
  revenue: empty('api-not-called'),
  booked_at: empty('api-not-called'),
  travellers: empty('api-not-called'),
  trip_type: empty('api-not-called'),
  contact_channel: empty('api-not-called'),
}

const HEADERS = ['trip_id', 'quote_id', 'partner_ref', 'cache_region', 'weather_station']
const headers = (expectation: Expectation): Expectations => Object.fromEntries(HEADERS.map((key) => [key, expectation]))
const NO_REQUEST = headers(empty('no-request'))
const NO_HEADER = headers(empty('header-missing'))

/** The data layer's basket comes 1.8 s after the load event: after the load action's end, before the next click. */
const LATE: Expectations = { basket_items: empty('path-missing') }
/** The API is called by the first inline script of every page of the shop. */
const SECTION: Expectations = { site_section: captured }

const MEMBER: Expectations = {
  card_number: { status: 'invalid-type', reason: 'long-out-of-range' },
  booking_reference: { status: 'dropped', reason: 'rule-no-match' },
}

const SEARCH: Expectations = { averagepersonprice: captured, search_term: captured }

const BOOK: Expectations = {
  web_utm_source: captured,
  checkout_step: empty('path-lexical'),
  nights: captured,
  price_per_night: { status: 'invalid-type', reason: 'not-a-double' },
  promo_code: empty('attribute-missing'),
  passport: captured,
  traveller_name: empty('selector-empty-text'),
}

const REJECTED_TYPE: Expectation = { status: 'rejected', reason: 'api-type' }

/**
 * For each step of the journey and each key of the sample: status and reason at the end of the step's action, Do
 * Not Track off. Where a key is absent, time or another's choice decides: `basket_items` in clicks that may come
 * before or after the data layer, and header properties other than `weather_station` in the action whose one
 * request is excluded from capture.
 */
export const EXPECTATIONS: Readonly<Record<StepName, Expectations>> = {
  landing: {
    ...EVERYWHERE,
    ...ELSEWHERE,
    ...NO_REQUEST,
    ...LATE,
    ...SECTION,
    web_utm_source: captured,
    page_category: empty('attribute-missing'),
    basket_label: empty('function-missing'),
  },
  search: {
    ...EVERYWHERE,
    ...ELSEWHERE,
    ...NO_HEADER,
    ...LATE,
    ...SECTION,
    ...SEARCH,
    trip_id: captured,
    quote_id: captured,
    partner_ref: { status: 'blocked', reason: 'header-not-exposed' },
  },
  filter: { ...EVERYWHERE, ...ELSEWHERE, ...NO_HEADER, ...SEARCH, basket_items: captured, trip_id: captured },
  book: { ...EVERYWHERE, ...ELSEWHERE, ...NO_REQUEST, ...LATE, ...SECTION, ...BOOK },
  promo: { ...EVERYWHERE, ...ELSEWHERE, ...NO_HEADER, ...BOOK },
  confirmation: {
    ...EVERYWHERE,
    ...ELSEWHERE,
    ...NO_REQUEST,
    ...LATE,
    ...SECTION,
    nights: captured,
    booking_reference: { status: 'dropped', reason: 'rule-no-match' },
    revenue: captured,
    booked_at: captured,
    travellers: REJECTED_TYPE,
    trip_type: { status: 'rejected', reason: 'api-key-case' },
  },
  account: { ...EVERYWHERE, ...ELSEWHERE, ...NO_REQUEST, ...LATE, ...SECTION },
  'sign-in': { ...EVERYWHERE, ...ELSEWHERE, ...NO_HEADER, ...MEMBER },
  preferences: { ...EVERYWHERE, ...ELSEWHERE, ...NO_REQUEST, ...MEMBER, contact_channel: captured },
  weather: {
    ...EVERYWHERE,
    ...ELSEWHERE,
    ...MEMBER,
    travellers: REJECTED_TYPE,
    weather_station: { status: 'disabled', reason: 'capture-request-excluded' },
  },
}

const PUBLIC_KEYS = new Set(
  sampleConfiguration.userActionAndSessionProperties
    .filter((property) =>
      sampleConfiguration.metaDataCaptureSettings.some(
        (entry) => entry.uniqueId === property.metadataId && entry.publicMetadata,
      ),
    )
    .map((property) => property.key)
    // Called with `{value, public: true}`.
    .concat('contact_channel'),
)

/** The same with Do Not Track on and the application on `CAPTURE_ANONYMIZED`: what has a value to withhold, withholds it. */
export function withDoNotTrack(key: string, expectation: Expectation): Expectation {
  const hasValue = ['captured', 'dropped', 'invalid-type'].includes(expectation.status)
  return hasValue && !PUBLIC_KEYS.has(key) ? { status: 'suppressed', reason: 'do-not-track' } : expectation
}
