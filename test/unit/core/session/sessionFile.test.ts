import { describe, expect, it } from 'vitest'
import { note, variant } from '../../../../src/core/model/code.ts'
import type { Reading } from '../../../../src/core/model/reading.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { deriveRecording } from '../../../../src/core/session/derivedAction.ts'
import { readSession, type SessionFile, writeSession } from '../../../../src/core/session/sessionFile.ts'
import { action, apiValue, application, entry, property, request, value } from '../derive/fixtures.ts'

const missing: Reading = {
  kind: 'missing',
  reason: variant('xpath', 'selector-invalid', '//h1'),
  warnings: [note('page-override', 'a', 'b')],
}
const odd: Reading = {
  kind: 'value',
  text: '\ud83d \u2028 "\\ __proto__',
  length: 30_000,
  form: 'other',
  warnings: [note('cut', '1')],
}

const session = (parts: Partial<SessionFile> = {}): SessionFile => ({
  tool: '1.0.0',
  savedAt: 1_795_000_000_000.25,
  configuration: { text: '{"a": "\u00e9"}', name: 'shop.json', source: 'file' },
  checks: [{ key: 'a', on: { kind: 'load' }, expect: { equals: '1' } }],
  recording: {
    settings: { ...DEFAULT_SETTINGS, doNotTrack: 'on' },
    sessionFrom: 2,
    visits: [
      { url: 'https://shop.example/', outcome: 'timed-out', httpStatus: 200, message: 'It never became quiet.' },
    ],
    entries: [
      entry({
        setCookies: [{ name: 'sid', httpOnly: true, sameSite: 'lax', expiresAt: 0 }],
        exposed: ['a, b'],
        top: true,
      }),
    ],
    actions: [
      {
        timeOrigin: 1_000_000.5,
        action: action({
          readings: new Map([
            ['CSS_SELECTOR h1', value('Gold')],
            ['COOKIE a', missing],
            ['COOKIE b', odd],
          ]),
          requests: [request({ 'x-trip': 'T-1', __proto__x: null }), request({}, { endedAt: null, response: null })],
          apiValues: [apiValue()],
        }),
      },
      { timeOrigin: 1_000_000.5, action: action({ id: 2, readings: new Map([['CSS_SELECTOR h1', value('Gold')]]) }) },
    ],
  },
  ...parts,
})

type Json = { [key: string]: unknown }
const written = (): Json => JSON.parse(writeSession(session()))
const refusal = (change: (file: Json) => void) => {
  const file = written()
  change(file)
  const read = readSession(JSON.stringify(file))
  return read.ok ? null : [read.refusal.code, read.refusal.args[0]]
}
const firstAction = (file: Json): Json => (file.actions as Json[])[0] ?? {}

describe('a recorded session', () => {
  it('comes back as it was, to the letter', () => {
    expect(readSession(writeSession(session()))).toEqual({ ok: true, session: session() })
    expect(readSession(`\uFEFF${writeSession(session())}`).ok).toBe(true)
  })
  it('has equal readings once', () => {
    const actions = Array.from({ length: 500 }, (_, id) => ({
      timeOrigin: 0,
      action: action({ id, readings: new Map([['CSS_SELECTOR h1', value('x'.repeat(1000))]]) }),
    }))
    const { recording } = session()
    const text = writeSession(session({ recording: { ...recording, actions } }))
    expect(JSON.parse(text).readings).toHaveLength(1)
    expect(text.length).toBeLessThan(500 * 500)
  })
  it('gives the same captures, and what was added later as not read', () => {
    const read = readSession(writeSession(session()))
    if (!read.ok) return expect.fail()
    const before = application([property({ expression: 'h1', cleanupRule: 'G(.)' })])
    const after = application([...before.properties, property({ key: 'added', expression: '.added' })])
    expect(deriveRecording(read.session.recording, before)).toEqual(deriveRecording(session().recording, before))
    expect(deriveRecording(read.session.recording, after)[0]?.captures[1]).toMatchObject({
      status: 'waiting',
      reason: { code: 'not-read' },
    })
  })
  it('takes assumptions that the file has not yet as by default', () => {
    const file = written()
    file.settings = { doNotTrack: 'page', assumptions: { noMatch: 'raw' } }
    const read = readSession(JSON.stringify(file))
    expect(read.ok && read.session.recording.settings.assumptions).toEqual({
      ...DEFAULT_SETTINGS.assumptions,
      noMatch: 'raw',
    })
  })
  it('keeps nothing that the format does not have', () => {
    const file = written()
    file.extra = 1
    firstAction(file).extra = 1
    expect(readSession(JSON.stringify(file))).toEqual({ ok: true, session: session() })
  })
})

describe('a refusal names the place', () => {
  it.each(['', '{', '[]', '{}', 'null', '{"format": "rum-property-inspector/report@1"}', '{"format": 1}'])(
    '%s',
    (text) => {
      const read = readSession(text)
      expect(read.ok).toBe(false)
      if (!read.ok) expect(['not-json', 'not-a-session']).toContain(read.refusal.code)
    },
  )
  it.each<[string, (file: Json) => void, string, string]>([
    ['no actions', (file) => delete file.actions, 'file-wrong-type', 'actions'],
    ['a kind', (file) => Object.assign(firstAction(file), { kind: 'click' }), 'file-unknown-value', 'actions[0].kind'],
    ['a time', (file) => Object.assign(firstAction(file), { at: 1e300 }), 'file-wrong-type', 'actions[0].at'],
    [
      'a position',
      (file) => Object.assign(firstAction(file), { readings: [[0, 99]] }),
      'file-wrong-type',
      'actions[0].readings[0]',
    ],
    [
      'a pair',
      (file) => Object.assign(firstAction(file), { readings: [[0]] }),
      'file-wrong-type',
      'actions[0].readings[0]',
    ],
    ['a reading', (file) => Object.assign(file, { readings: [{ kind: 'x' }] }), 'file-wrong-type', 'readings[0].kind'],
    ['a long text', (file) => Object.assign(file, { tool: 'x'.repeat(101) }), 'file-too-long', 'tool'],
    [
      'too many',
      (file) => Object.assign(file, { actions: Array(2001).fill(firstAction(file)) }),
      'file-too-long',
      'actions',
    ],
    ['a check', (file) => Object.assign(file, { checks: [{ key: 'a' }] }), 'file-wrong-type', 'checks[0].expect'],
    [
      'an assumption',
      (file) => Object.assign(file, { settings: { doNotTrack: 'on', assumptions: { noMatch: 'x' } } }),
      'file-unknown-value',
      'settings.assumptions.noMatch',
    ],
    [
      'a header',
      (file) =>
        Object.assign((firstAction(file).requests as Json[])[0] ?? {}, {
          response: { status: 200, type: 'cors', url: '', redirected: false, headers: { a: 1 } },
        }),
      'file-wrong-type',
      'actions[0].requests[0].response.headers.a',
    ],
  ])('%s', (_, change, code, place) => {
    expect(refusal(change)).toEqual([code, place])
  })
})
