import { describe, expect, it } from 'vitest'
import { deriveAction } from '../../../../src/core/derive/deriveAction.ts'
import type { UserAction } from '../../../../src/core/model/action.ts'
import type { Application } from '../../../../src/core/model/application.ts'
import type { Assumptions } from '../../../../src/core/model/assumption.ts'
import type { Capture } from '../../../../src/core/model/capture.ts'
import { type Note, note } from '../../../../src/core/model/code.ts'
import type { Property } from '../../../../src/core/model/property.ts'
import type { Reading } from '../../../../src/core/model/reading.ts'
import type { NetworkEntry } from '../../../../src/core/model/request.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/model/settings.ts'
import { sourceKey } from '../../../../src/core/model/source.ts'
import { action, apiValue, application, entry, property, request, value } from './fixtures.ts'

type Setup = {
  readonly action?: Partial<UserAction>
  readonly application?: Partial<Application>
  readonly settings?: Partial<Settings>
  readonly assumptions?: Partial<Assumptions>
  readonly entries?: readonly NetworkEntry[]
}

/** The capture of one property whose source gave the reading. */
function capture(parts: Partial<Property>, reading: Reading | null, setup: Setup = {}): Capture {
  const configured = property(parts)
  const readings = new Map(
    reading ? [[sourceKey(configured.expressionType, configured.expression), reading] as const] : [],
  )
  const assumptions = { ...DEFAULT_SETTINGS.assumptions, ...setup.assumptions }
  const [only] = deriveAction(
    action({ readings, ...setup.action }),
    1_000_000,
    application([configured], setup.application),
    { ...DEFAULT_SETTINGS, ...setup.settings, assumptions },
    setup.entries ?? [],
  )
  if (!only) throw new Error('no capture')
  return only
}
const missing = (reason: Note<'selector-no-match' | 'cookie-missing' | 'selector-invalid'>): Reading => ({
  kind: 'missing',
  reason,
  warnings: [],
})
const withSignal = { signals: { ...action().signals, doNotTrack: true } }

describe('the way of a value', () => {
  it('is cut, then cleaned up, then converted, and every step keeps its before and after', () => {
    const raw = `${'x'.repeat(95)} 42.50 EUR`
    const made = capture({ dataType: 'DOUBLE', cleanupRule: '([\\d.]++)' }, value(raw))
    expect(made).toMatchObject({
      status: 'captured',
      raw,
      rawLength: 105,
      cut: raw.slice(0, 100),
      cleaned: '42.5',
      value: '42.5',
    })
    expect(made.steps.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'read unchanged',
      'cut changed',
      'cleanup changed',
      'convert unchanged',
      'privacy unchanged',
      'store unchanged',
    ])
    expect(made.steps[2]?.match).toEqual({ start: 96, end: 100, groupStart: 96, groupEnd: 100 })
    expect(made.warnings.map(({ code }) => code)).toContain('cut')
  })

  it('does not cut what was no string', () => {
    const long = 'f'.repeat(150)
    expect(capture({}, value(long, 'other'))).toMatchObject({ cut: long, value: long })
  })

  it('may split a surrogate pair where it cuts', () => {
    expect(capture({ length: 1 }, value('😀')).value).toBe('\ud83d')
  })

  it('lower-cases after the rule, or before it where the user assumes so', () => {
    const parts = { ignoreCase: true, cleanupRule: 'GOLD' }
    expect(capture(parts, value('GOLD member'))).toMatchObject({ cleaned: 'GOLD', value: 'gold' })
    expect(
      capture(parts, value('GOLD member'), { assumptions: { ignoreCaseOrder: 'before-cleanup' } }).reason?.code,
    ).toBe('rule-no-match')
  })
})

describe('a rule that leaves nothing', () => {
  it('drops, or keeps the raw value where the user assumes so', () => {
    expect(capture({ cleanupRule: 'x' }, value('abc'))).toMatchObject({
      status: 'dropped',
      value: null,
      reason: { code: 'rule-no-match' },
    })
    expect(capture({ cleanupRule: 'x' }, value('abc'), { assumptions: { noMatch: 'raw' } })).toMatchObject({
      status: 'captured',
      value: 'abc',
    })
  })
  it('tells an unset group from an empty match', () => {
    expect(capture({ cleanupRule: 'a|(b)' }, value('a')).reason?.code).toBe('rule-group-unset')
    expect(capture({ cleanupRule: 'a|(b)' }, value('a'), { assumptions: { unsetGroup: 'whole-match' } }).value).toBe(
      'a',
    )
    expect(capture({ cleanupRule: 'z*+' }, value('a')).reason?.code).toBe('rule-empty')
  })
  it('fails where it is invalid, whether or not there is a value', () => {
    expect(capture({ cleanupRule: '(' }, value('a'))).toMatchObject({
      status: 'failed',
      reason: { code: 'rule-invalid' },
    })
    expect(capture({ cleanupRule: '(' }, missing(note('selector-no-match', '.a'))).reason?.code).toBe('rule-invalid')
  })
})

describe('Do Not Track', () => {
  it('withholds a value that complies, and keeps what would have been stored', () => {
    expect(capture({}, value('Gold'), { action: withSignal })).toMatchObject({
      status: 'suppressed',
      reason: { code: 'do-not-track' },
      raw: 'Gold',
      value: null,
      sent: 'dT_pv',
      withheld: 'Gold',
    })
  })
  it('leaves an empty source empty, and withholds before a rule can drop', () => {
    expect(capture({}, missing(note('selector-no-match', '.a')), { action: withSignal }).status).toBe('empty')
    expect(capture({ cleanupRule: 'x' }, value('abc'), { action: withSignal })).toMatchObject({
      status: 'suppressed',
      withheld: null,
    })
  })
  it('lets a public value pass with a warning', () => {
    const made = capture({ public: true }, value('Gold'), { action: withSignal })
    expect(made.status).toBe('captured')
    expect(made.warnings.map(({ code }) => code)).toContain('do-not-track-public')
  })
  it('captures nothing at all where the application says so, and everything where it ignores the signal', () => {
    const nothing = capture({ public: true }, missing(note('selector-no-match', '.a')), {
      action: withSignal,
      application: { doNotTrack: 'DO_NOT_CAPTURE' },
    })
    expect(nothing.reason?.code).toBe('do-not-capture')
    expect(
      capture({}, value('Gold'), { action: withSignal, application: { doNotTrack: 'IGNORE_DO_NOT_TRACK' } }).status,
    ).toBe('captured')
  })
  it('can be simulated both ways', () => {
    expect(capture({}, value('Gold'), { settings: { doNotTrack: 'on' } }).status).toBe('suppressed')
    expect(capture({}, value('Gold'), { action: withSignal, settings: { doNotTrack: 'off' } }).status).toBe('captured')
  })
  it('is not Global Privacy Control', () => {
    const signals = { ...action().signals, globalPrivacyControl: true }
    expect(capture({}, value('Gold'), { action: { signals } }).status).toBe('captured')
  })
})

describe('opt-in mode', () => {
  it('captures nothing before the page has called enable, or as the user assumes', () => {
    const optIn = { application: { optIn: true } }
    expect(capture({}, value('Gold'), optIn).reason?.code).toBe('opt-in-required')
    expect(
      capture({}, value('Gold'), { ...optIn, action: { signals: { ...action().signals, enabled: true } } }).status,
    ).toBe('captured')
    expect(capture({}, value('Gold'), { ...optIn, assumptions: { optIn: 'given' } }).status).toBe('captured')
  })
})

describe('a response header', () => {
  const header = { expressionType: 'RESPONSE_HEADER', expression: 'X-Trip-Id' } as const
  const two = [request({ 'x-trip-id': 'a' }), request({ 'x-trip-id': 'b' }, { id: 2 })]

  it('is the first readable of its action, or the last', () => {
    expect(capture(header, null, { action: { requests: two } }).value).toBe('a')
    expect(capture({ ...header, useLastValue: true }, null, { action: { requests: two } }).value).toBe('b')
  })
  it('is blocked where the response carries it and the page may not see it', () => {
    const hidden = capture(header, null, {
      action: { requests: [request({ 'x-trip-id': null })] },
      entries: [entry({ responseHeaders: ['x-trip-id'] })],
    })
    expect(hidden).toMatchObject({ status: 'blocked', reason: { code: 'header-not-exposed' } })
  })
  it('is missing where no response has it, and has no request where there was none', () => {
    expect(
      capture(header, null, { action: { requests: [request({ 'x-trip-id': null })] }, entries: [entry()] }).reason
        ?.code,
    ).toBe('header-missing')
    expect(capture(header, null).reason?.code).toBe('no-request')
  })
  it('is disabled where capture is off or the request excluded', () => {
    const requests = [request({ 'x-trip-id': 'a' })]
    expect(capture(header, null, { action: { requests }, application: { fetchRequests: false } }).reason?.code).toBe(
      'capture-fetch-off',
    )
    expect(
      capture(header, null, { action: { requests }, application: { excludeXhrRegex: 'TRIPS' } }).reason?.code,
    ).toBe('capture-request-excluded')
    expect(
      capture(header, null, {
        action: { requests },
        application: { excludeXhrRegex: 'trips' },
        assumptions: { excludedRequests: 'xhr' },
      }).value,
    ).toBe('a')
    expect(capture(header, null, { application: { fetchRequests: false, xmlHttpRequest: false } }).status).toBe(
      'disabled',
    )
  })
  it('needs a name that a header can have', () => {
    expect(capture({ ...header, expression: 'bad name' }, null).reason?.code).toBe('name-invalid')
  })
})

describe('a cookie that the page lacks', () => {
  const cookie = { expressionType: 'COOKIE', expression: 'sid' } as const
  const absent = missing(note('cookie-missing', 'sid'))
  const page = { url: 'https://shop.example/login' }

  it('is HttpOnly where that was seen on the wire', () => {
    const entries = [entry({ ...page, setCookies: [{ name: 'sid', httpOnly: true }] })]
    expect(capture(cookie, absent, { entries }).reason).toMatchObject({ code: 'cookie-http-only' })
  })
  it('is most likely HttpOnly where the browser sends it', () => {
    expect(capture(cookie, absent, { entries: [entry({ ...page, sentCookies: ['sid'] })] }).reason).toMatchObject({
      code: 'cookie-http-only',
      variant: 'inferred',
    })
  })
  it('of another host explains nothing', () => {
    const entries = [entry({ setCookies: [{ name: 'sid', httpOnly: true }] })]
    expect(capture(cookie, absent, { entries }).reason?.code).toBe('cookie-missing')
  })
})

describe('the JavaScript API', () => {
  const pushed = { expressionType: 'JAVASCRIPT_API', expression: '' } as const
  const called = (...apiValues: ReturnType<typeof apiValue>[]): Setup => ({ action: { apiValues } })

  it('is not called, or takes the last value that it accepts', () => {
    expect(capture(pushed, null).reason?.code).toBe('api-not-called')
    expect(capture(pushed, null, called(apiValue(), apiValue({ text: 'Silver' }), apiValue({ text: ' ' }))).value).toBe(
      'Silver',
    )
  })
  it('refuses long text instead of cutting it', () => {
    expect(capture(pushed, null, called(apiValue({ text: 'x'.repeat(101), length: 101 }))).reason?.code).toBe(
      'api-too-long',
    )
  })
  it.each([
    [{}, apiValue({ text: '  ', length: 2 }), 'api-blank'],
    [{}, apiValue({ key: 'Member_Status' }), 'api-key-case'],
    [{}, apiValue({ container: true }), 'api-container'],
    [{ dataType: 'LONG' }, apiValue({ type: 'javaLong', jsType: 'string', text: '3' }), 'api-type'],
    [{ dataType: 'LONG' }, apiValue({ type: 'javaLong', jsType: 'number', text: '1.5' }), 'api-type'],
    [{ dataType: 'LONG' }, apiValue({ type: 'javaLong', jsType: 'number', text: '1e+22' }), 'api-range'],
    [{ dataType: 'DOUBLE' }, apiValue({ type: 'javaDouble', jsType: 'number', text: 'NaN' }), 'api-range'],
    [{ dataType: 'DATE' }, apiValue({ type: 'date', jsType: 'string', text: '2026-01-01' }), 'api-type'],
    [{ dataType: 'DATE' }, apiValue({ type: 'date', jsType: 'date', text: 'Invalid Date' }), 'api-range'],
    [{ dataType: 'DOUBLE' }, apiValue(), 'api-type'],
  ] as const)('%j rejects what it should', (parts, call, code) => {
    expect(capture({ ...pushed, ...parts }, null, called(call))).toMatchObject({ status: 'rejected', reason: { code } })
  })
  it.each([
    [{ dataType: 'LONG' }, apiValue({ type: 'javaLong', jsType: 'number', text: '3' }), '3'],
    [
      { dataType: 'DATE' },
      apiValue({ type: 'date', jsType: 'date', text: '2026-01-01T00:00:00.000Z' }),
      '2026-01-01T00:00:00.000Z',
    ],
  ] as const)('%j takes what it should', (parts, call, expected) => {
    expect(capture({ ...pushed, ...parts }, null, called(call)).value).toBe(expected)
  })
  it('passes a public value though Do Not Track is on', () => {
    const setup = { action: { ...withSignal, apiValues: [apiValue({ public: true })] } }
    expect(capture(pushed, null, setup).status).toBe('captured')
  })
})

describe('what no browser sees', () => {
  it('is the server’s', () => {
    expect(capture({ expressionType: 'SERVER_SIDE_REQUEST_ATTRIBUTE', expression: 'tier' }, null).reason?.code).toBe(
      'server-side',
    )
  })
  it('was not read where the property came later', () => {
    expect(capture({}, null)).toMatchObject({ status: 'waiting', reason: { code: 'not-read' } })
  })
  it('names XPath in a selector field', () => {
    expect(capture({}, missing(note('selector-invalid', '//a[@id]/text()'))).reason).toMatchObject({ variant: 'xpath' })
  })
})

describe('the bound of one beacon', () => {
  const long = (index: number) =>
    property({ id: index, key: `k${index}`, expression: `.e${index}`, dataType: 'LONG_STRING', length: 1_000 })
  const properties = Array.from({ length: 22 }, (_, index) => long(index))
  const texts = new Map(
    properties.map(({ expression }) => [sourceKey('CSS_SELECTOR', expression), value('x'.repeat(950))]),
  )
  const derived = (kind: UserAction['kind']) =>
    deriveAction(action({ kind, readings: texts }), 0, application(properties), DEFAULT_SETTINGS, [])

  it('cuts the value that overflows and skips the later ones', () => {
    const captures = derived('load')
    expect(captures[20]?.value).toHaveLength(950)
    expect(captures[21]).toMatchObject({ status: 'captured', cut: 'x'.repeat(50) })
    expect(captures[21]?.warnings.map(({ code }) => code)).toContain('beacon-budget')
    const [first, ...rest] = properties
    const shifted = [first, ...rest, long(22), long(23)].filter((one) => one !== undefined)
    const more = new Map([...texts, [sourceKey('CSS_SELECTOR', '.e22'), value('y')] as const])
    const late = deriveAction(action({ readings: more }), 0, application(shifted), DEFAULT_SETTINGS, [])
    expect(late[22]).toMatchObject({ status: 'dropped', reason: { code: 'beacon-budget' } })
  })
  it('does not hold for what is read by hand', () => {
    expect(derived('manual')[21]?.value).toHaveLength(950)
  })
})
