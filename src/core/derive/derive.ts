import { brittleSelector } from '../checks/brittleSelector.ts'
import type { Assumptions } from '../model/assumption.ts'
import { type Capture, STEPS, type Step, type StepName } from '../model/capture.ts'
import { note, type Reason, statusOf, type Warning } from '../model/code.ts'
import type { Property } from '../model/property.ts'
import type { Reading } from '../model/reading.ts'
import { ruleWarnings } from '../regex/restrictions/index.ts'
import { cleanUp, compiledRule, invalidRule } from './cleanUp.ts'
import { convert } from './convert.ts'
import { cut } from './cut.ts'
import { type Gate, THREW_TEXT, WITHHELD_TEXT } from './privacy.ts'
import type { Resolved } from './reading.ts'
import { textWarnings } from './textWarnings.ts'

/** What the steps after the reading made of it, before privacy and precedence decide. */
type Made = {
  readonly cut: string | null
  readonly cleaned: string | null
  readonly value: string | null
  /** Where the way ended early. */
  readonly stopped: Reason | null
  readonly steps: readonly Step[]
}

/**
 * The whole way of one property's reading: cut, cleaned up, converted, through privacy's gate, to the store. Pure; every
 * step's before and after is kept for people.
 *
 * @param room characters that the beacon has left for this value; the rest of it is cut off, and with none it is dropped
 */
export function derive(
  property: Property,
  { reading, public: isPublic, approximation }: Resolved,
  gate: Gate,
  assumptions: Assumptions,
  room = Number.POSITIVE_INFINITY,
): Capture {
  // What only the server knows goes the same way as far as a browser can follow it; its status stays the server's.
  const shown = approximation ?? reading
  const made = make(property, shown, assumptions, room)
  const reason = decide(property, reading, made, gate, isPublic)
  const status = reason ? statusOf(reason.code) : 'captured'
  const withheld = status === 'suppressed' ? made.value : null
  return {
    property,
    status,
    raw: shown.kind === 'value' ? shown.text : null,
    rawLength: shown.kind === 'value' ? shown.length : 0,
    cut: made.cut,
    cleaned: made.cleaned,
    value: reason && status !== 'server' ? null : made.value,
    sent: reason?.code === 'do-not-track' ? WITHHELD_TEXT : reason?.code === 'function-threw' ? THREW_TEXT : null,
    withheld,
    reason,
    warnings: warnings(property, shown, made, gate, isPublic, room),
    steps: [...made.steps, privacyStep(made, reason), storeStep(made, reason)],
  }
}

/** The first that applies, in the order of severity that the statuses have among themselves. */
function decide(property: Property, reading: Reading, made: Made, gate: Gate, isPublic: boolean): Reason | null {
  const missing = reading.kind === 'missing' ? reading.reason : null
  const status = missing && statusOf(missing.code)
  if (status === 'waiting' || status === 'disabled') return missing
  if (gate.closed) return gate.closed
  if (status === 'server') return missing
  if (made.stopped && statusOf(made.stopped.code) === 'failed') return made.stopped
  const rule = property.cleanupRule ? compiledRule(property.cleanupRule) : null
  if (rule && !rule.ok) return invalidRule(rule.source, rule.error)
  if (missing) return missing
  if (gate.withholds && !isPublic) return note('do-not-track')
  return made.stopped
}

function make(property: Property, reading: Reading, assumptions: Assumptions, room: number): Made {
  const steps: Step[] = []
  const step = (name: StepName, outcome: Step['outcome'], before: string | null, after: string | null): void => {
    steps.push({ name, outcome, before, after })
  }
  const skip = (from: StepName): void => {
    for (const name of STEPS.slice(STEPS.indexOf(from), STEPS.indexOf('privacy'))) step(name, 'skipped', null, null)
  }
  if (reading.kind === 'missing') {
    step('read', 'stopped', null, null)
    skip('cut')
    return { cut: null, cleaned: null, value: null, stopped: reading.reason, steps }
  }
  step('read', 'unchanged', reading.text, reading.text)
  const shortened = cut(reading, property).slice(0, room)
  step('cut', shortened === reading.text ? 'unchanged' : 'changed', reading.text, shortened)
  if (room <= 0) {
    skip('cleanup')
    return { cut: shortened, cleaned: null, value: null, stopped: note('beacon-budget'), steps }
  }
  const lowerFirst = property.ignoreCase && assumptions.ignoreCaseOrder === 'before-cleanup'
  const subject = lowerFirst ? shortened.toLowerCase() : shortened
  const cleaned = cleanUp(subject, property.cleanupRule, assumptions)
  const after = cleaned.kind === 'kept' ? cleaned.text : null
  const outcome =
    cleaned.kind === 'stopped'
      ? 'stopped'
      : !property.cleanupRule
        ? 'skipped'
        : after === subject
          ? 'unchanged'
          : 'changed'
  steps.push({ name: 'cleanup', outcome, before: subject, after, ...(cleaned.match && { match: cleaned.match }) })
  if (cleaned.kind === 'stopped') {
    skip('convert')
    return { cut: shortened, cleaned: null, value: null, stopped: cleaned.reason, steps }
  }
  const converted = convert(cleaned.text, property, assumptions)
  const value = converted.kind === 'value' ? converted.text : null
  step(
    'convert',
    converted.kind === 'stopped' ? 'stopped' : value === cleaned.text ? 'unchanged' : 'changed',
    cleaned.text,
    value,
  )
  return {
    cut: shortened,
    cleaned: cleaned.text,
    value,
    stopped: converted.kind === 'stopped' ? converted.reason : null,
    steps,
  }
}

function privacyStep({ value, cut: sendable }: Made, reason: Reason | null): Step {
  const status = reason && statusOf(reason.code)
  if (status !== 'suppressed')
    return { name: 'privacy', outcome: value === null ? 'skipped' : 'unchanged', before: value, after: value }
  const withheld = value ?? sendable
  return {
    name: 'privacy',
    outcome: 'withheld',
    before: withheld,
    after: reason?.code === 'do-not-track' ? WITHHELD_TEXT : null,
  }
}

const storeStep = ({ value }: Made, reason: Reason | null): Step =>
  reason
    ? { name: 'store', outcome: 'stopped', before: value, after: null }
    : { name: 'store', outcome: 'unchanged', before: value, after: value }

function warnings(
  property: Property,
  reading: Reading,
  made: Made,
  gate: Gate,
  isPublic: boolean,
  room: number,
): Warning[] {
  const found: Warning[] = [...reading.warnings]
  const { cut: kept, cleaned } = made
  if (reading.kind === 'value' && kept !== null && kept.length < reading.length && kept.length < room)
    found.push(note('cut', String(reading.length), String(kept.length)))
  if (kept !== null && room < Number.POSITIVE_INFINITY && kept.length === room)
    found.push(note('beacon-budget', String(room)))
  if (made.value !== null && cleaned !== null)
    found.push(
      ...textWarnings(made.value, property.expressionType === 'COOKIE' || property.expressionType === 'QUERY_STRING'),
    )
  const brittle = property.expressionType === 'CSS_SELECTOR' ? brittleSelector(property.expression) : null
  if (brittle) found.push(note('brittle-selector', brittle))
  const rule = property.cleanupRule ? compiledRule(property.cleanupRule) : null
  if (rule)
    for (const { code, position, repaired, exact } of ruleWarnings(rule))
      found.push(note(code, String(position), ...(repaired === null ? [] : [repaired, exact ? 'exact' : 'differs'])))
  if (gate.signal && isPublic && gate.withholds && made.value !== null) found.push(note('do-not-track-public'))
  return found
}
