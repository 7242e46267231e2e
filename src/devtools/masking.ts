import type { View } from '../bridge/panelMessages.ts'
import type { Watch } from '../bridge/wishes.ts'
import { looksLikeToken } from '../core/exposure/secret.ts'
import type { Capture } from '../core/model/capture.ts'
import type { ExpressionType, Property } from '../core/model/property.ts'
import { sourceKey } from '../core/model/source.ts'
import { masked } from '../core/report/masked.ts'
import { startVeil } from '../core/report/veil.ts'
import type { RecordedAction } from '../core/session/recording.ts'

/** The parts that hold something of the page. */
const OF_PAGE: ReadonlySet<string> = new Set<keyof View>([
  'page',
  'frames',
  'rows',
  'timeline',
  'chosen',
  'session',
  'privacy',
  'preview',
  'suggestions',
  'checks',
  'failures',
  'requests',
  'chosenRequest',
  'cookies',
  'lastAction',
])
/** Values that are looked for in other texts as well; the oldest go. */
const MOST_VALUES = 5_000
/** Where what signs a user in is kept. */
const KEEPERS: ReadonlySet<ExpressionType> = new Set(['COOKIE', 'RESPONSE_HEADER'])
const STRICT = startVeil([])

/**
 * Stands between what is known and what the panel is told: with masking on no value crosses; without it none of a cookie
 * or header that looks like what signs a user in, until the user asks to see that one.
 */
export function startMasking() {
  const values = new Set<string>()
  const learned = new WeakSet<RecordedAction>()
  const shown = new Set<string>()
  const known = new WeakMap<object, object>()
  const hidden = new WeakMap<object, object>()
  let veil = STRICT
  let isOn = false
  /** Properties whose newest value is such a secret. */
  let secret: ReadonlySet<number> = new Set()

  const learn = (actions: readonly RecordedAction[]): void => {
    const fresh = actions.filter((recorded) => !learned.has(recorded))
    if (fresh.length === 0) return
    for (const recorded of fresh) {
      learned.add(recorded)
      for (const text of valuesOf(recorded)) values.add(text)
    }
    for (const text of values) {
      if (values.size <= MOST_VALUES) break
      values.delete(text)
    }
    veil = startVeil(values)
  }

  const hide = <Shown>(one: Shown): Shown => masked(one, STRICT, hidden)
  const isHidden = (type: ExpressionType, name: string, text: string | null): boolean =>
    KEEPERS.has(type) && text !== null && looksLikeToken(text) && !shown.has(sourceKey(type, name))
  const ofProperty = ({ expressionType, expression }: Property, text: string | null): boolean =>
    isHidden(expressionType, expression, text)
  const capture = (one: Capture): Capture => (ofProperty(one.property, one.raw) ? hide(one) : one)

  const withoutSecrets = (parts: Partial<View>, watch: Watch): Partial<View> => {
    const { rows, chosen, failures, session, privacy, preview, suggestions, checks, chosenRequest, cookies } = parts
    if (rows)
      secret = new Set(
        rows.flatMap(({ capture: { property, raw } }) => (ofProperty(property, raw) ? [property.id] : [])),
      )
    const of = (property: number | null): boolean => property !== null && secret.has(property)
    return {
      ...parts,
      ...(rows && {
        rows: rows.map((row) => (of(row.capture.property.id) ? { ...row, capture: hide(row.capture) } : row)),
      }),
      ...(chosen && {
        chosen: {
          ...chosen,
          captures: chosen.captures.map((one) => ({
            ...one,
            capture: capture(one.capture),
            before: one.before && capture(one.before),
          })),
        },
      }),
      ...(failures && { failures: failures.map((one) => (capture(one.capture) === one.capture ? one : hide(one))) }),
      ...(session && {
        session: {
          ...session,
          rows: session.rows.map((row) =>
            of(row.property.id) || ofProperty(row.property, row.value) ? hide(row) : row,
          ),
          contributors: of(watch.property) ? session.contributors.map(hide) : session.contributors,
        },
      }),
      ...(privacy && of(privacy.property) && { privacy: hide(privacy) }),
      ...(preview?.capture && { preview: { ...preview, capture: capture(preview.capture) } }),
      ...(suggestions && {
        suggestions: suggestions.map((one) => (one.sample !== null && looksLikeToken(one.sample) ? hide(one) : one)),
      }),
      ...(checks && { checks: { ...checks, rows: checks.rows.map((row) => (of(row.property) ? hide(row) : row)) } }),
      ...(chosenRequest && {
        chosenRequest: {
          ...chosenRequest,
          headers: chosenRequest.headers.map((header) => {
            const text = header.reading?.kind === 'value' ? header.reading.text : null
            return isHidden('RESPONSE_HEADER', header.name, text) ? hide(header) : header
          }),
        },
      }),
      ...(cookies && { cookies: cookies.map((row) => (isHidden('COOKIE', row.name, row.value) ? hide(row) : row)) }),
    }
  }

  return {
    get on() {
      return isOn
    },
    set on(on: boolean) {
      isOn = on
    },
    /** From now on this source's value is shown, also where it looks like a secret. */
    show: (source: string): void => {
      shown.add(source)
    },
    /** The parts as they may cross; `actions` is everything recorded, whose values are not to stand in any text. */
    veiled(parts: Partial<View>, watch: Watch, actions: readonly RecordedAction[]): Partial<View> {
      if (!isOn) return withoutSecrets(parts, watch)
      learn(actions)
      return Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, OF_PAGE.has(name) ? masked(part, veil, known) : part]),
      )
    },
  }
}

export type Masking = ReturnType<typeof startMasking>

function* valuesOf({ action: { readings, apiValues, requests } }: RecordedAction): Iterable<string> {
  for (const [, reading] of readings) if (reading.kind === 'value') yield reading.text
  for (const { text } of apiValues) yield text
  for (const { response } of requests)
    for (const value of Object.values(response?.headers ?? {})) if (value !== null) yield value
}
