import { type Verdict, verdictsOf } from '../checks/verdict.ts'
import { apiCallsOf } from '../derive/apiCalls.ts'
import { gateOf } from '../derive/privacy.ts'
import type { Capture } from '../model/capture.ts'
import { LIMITS } from '../model/limits.ts'
import { costOf } from '../session/cost.ts'
import { type DerivedAction, deriveRecording, inSession } from '../session/derivedAction.ts'
import { quotasOf } from '../session/quotas.ts'
import type { Recording } from '../session/recording.ts'
import { type SessionValue, sessionValues } from '../session/sessionValue.ts'
import {
  REPORT_FORMAT,
  type Report,
  type ReportAction,
  type ReportApiCall,
  type ReportCapture,
  type ReportCheck,
  type ReportQuotas,
  type ReportSessionValue,
} from './report.ts'
import type { ReportInput } from './reportInput.ts'
import { type Speaker, startSpeaker } from './speaker.ts'
import { OPEN, startVeil, type Veil } from './veil.ts'

/** A report, and the masking that anything else written beside it has to pass. */
export type Reported = { readonly report: Report; readonly veil: Veil; readonly recording: Recording }

/** Derives everything that a report says. Pure: equal input, equal report. */
export function toReport(input: ReportInput): Reported {
  const { application, recording } = input
  const { settings } = recording
  const derived = deriveRecording(recording, application)
  const session = sessionValues(inSession(derived, recording.sessionFrom), application, settings)
  const veil = input.mask ? startVeil(valuesIn(derived, session)) : OPEN
  const say = startSpeaker(input.messages, veil)
  const last = derived.at(-1)?.action
  const { url: _, ...visit } = recording.visits.at(-1) ?? { url: '', outcome: 'ok', httpStatus: null, message: null }
  const report: Report = {
    format: REPORT_FORMAT,
    tool: input.tool,
    generatedAt: iso(input.generatedAt),
    page: { url: veil.url(last?.url ?? input.page.url), title: veil.words(last?.title ?? input.page.title) },
    visit: { ...visit, message: visit.message === null ? null : veil.words(visit.message) },
    application: { name: application.name, id: application.id, source: input.source },
    doNotTrack: {
      signal: last ? gateOf(application, last.signals, settings).signal : settings.doNotTrack === 'on',
      simulated: settings.doNotTrack !== 'page',
      behaviour: application.doNotTrack,
    },
    assumptions: settings.assumptions,
    masked: input.mask,
    actions: derived.map((one) => actionOf(one, say, veil)),
    apiCalls: derived.flatMap(({ action }) =>
      apiCallsOf(action, application, settings).map(
        ({ value, property, status, reason }): ReportApiCall => ({
          action: action.id,
          call: value.call,
          key: value.key,
          type: value.type,
          text: veil.value(value.text),
          public: value.public,
          property: property?.key ?? null,
          status,
          reason: say.orNull('reason', reason),
        }),
      ),
    ),
    session: session.map((value) => sessionValueOf(value, say, veil)),
    quotas: quotas(input),
    checks: verdictsOf(input.checks, { application, derived, session }).map((one) => checkOf(one, say, veil)),
    problems: input.problems.map(({ severity, key, ...said }) => ({ ...say.of('problem', said), severity, key })),
  }
  return { report, veil, recording }
}

const iso = (at: number): string => new Date(at).toISOString()

/** Whole and tenths of milliseconds: more is noise. */
const rounded = (ms: number): number => Math.round(ms * 10) / 10

const actionOf = ({ action, captures }: DerivedAction, say: Speaker, veil: Veil): ReportAction => ({
  id: action.id,
  kind: action.kind,
  name: veil.words(action.name),
  document: action.document,
  frame: action.frame,
  startedAt: rounded(action.startedAt),
  endedAt: rounded(action.endedAt),
  at: iso(action.at),
  url: veil.url(action.url),
  boundaries: action.boundaries,
  cutOff: action.cutOff ?? null,
  captures: captures.map((capture) => captureOf(capture, say, veil)),
})

function captureOf({ property, ...capture }: Capture, say: Speaker, veil: Veil): ReportCapture {
  return {
    key: property.key,
    displayName: property.displayName,
    expressionType: property.expressionType,
    expression: property.expression,
    dataType: property.dataType,
    storage: property.storage,
    status: capture.status,
    raw: veil.value(capture.raw),
    rawLength: capture.rawLength,
    cut: veil.value(capture.cut),
    cleaned: veil.value(capture.cleaned),
    value: veil.value(capture.value),
    sent: capture.sent,
    withheld: veil.value(capture.withheld),
    reason: say.orNull('reason', capture.reason),
    warnings: capture.warnings.map((warning) => say.of('warning', warning)),
  }
}

const sessionValueOf = (one: SessionValue, say: Speaker, veil: Veil): ReportSessionValue => ({
  key: one.property.key,
  dataType: one.dataType,
  aggregation: one.aggregation,
  value: veil.value(one.value),
  from: one.contributions.map(({ action }) => action),
  winner: one.winner,
  reason: say.orNull('report_session', one.note),
})

function checkOf(
  { check, passed, actual, status, action, reason, cause }: Verdict,
  say: Speaker,
  veil: Veil,
): ReportCheck {
  const { equals } = check.expect
  const failed = say.orNull('check', reason)
  const because = say.orNull('reason', cause)
  return {
    key: check.key,
    on: typeof check.on === 'object' && 'name' in check.on ? { name: veil.words(check.on.name) } : check.on,
    expect: { ...check.expect, ...(equals !== undefined && { equals: veil.value(equals) }) },
    passed,
    actual: veil.value(actual),
    status,
    action,
    reason: failed && because ? { code: failed.code, message: `${failed.message} ${because.message}` } : failed,
  }
}

function quotas({ application: { properties } }: ReportInput): ReportQuotas {
  const counted = quotasOf(properties)
  const { billableUnits, demUnits } = costOf(properties)
  return {
    properties: [counted.properties, LIMITS.properties],
    actionProperties: [counted.actionProperties, LIMITS.actionProperties],
    free: [Math.min(counted.properties, LIMITS.freeProperties), LIMITS.freeProperties],
    billableProperties: counted.billable,
    billableUnits,
    demUnits,
  }
}

function* valuesIn(derived: readonly DerivedAction[], session: readonly SessionValue[]): Iterable<string> {
  for (const { action, captures } of derived) {
    for (const { raw, cut, cleaned, value, withheld } of captures)
      for (const text of [raw, cut, cleaned, value, withheld]) if (text !== null) yield text
    for (const { text } of action.apiValues) yield text
  }
  for (const { value } of session) if (value !== null) yield value
}
