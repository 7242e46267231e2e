import { needsAttention, type Status } from '../../model/code.ts'
import { columns, fitted, padded } from '../columns.ts'
import { placeWords } from '../placeWords.ts'
import type { Report, ReportCapture } from '../report.ts'
import { statusCounts } from '../summary.ts'
import { visibleText } from '../visibleText.ts'
import { type Words, wordsOf } from '../words.ts'
import type { ReportWriter } from '../writer.ts'

type Paint = 'bold' | 'dim' | 'red' | 'green' | 'yellow'
const SGR: Record<Paint, number> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 }

type Line = readonly { readonly text: string; readonly paint?: Paint }[]

const KEY_WIDTH = 32
const NARROWEST = 40

/** Plain text for terminals: a line each for captures, session values, checks and problems, cut to the width. */
export const table: ReportWriter = {
  name: 'table',
  ending: null,
  mediaType: 'text/plain; charset=utf-8',
  write(reported, { messages, width, colour }) {
    const words = wordsOf(messages)
    const lines = reported.flatMap(({ report }, index) => [...(index > 0 ? [[]] : []), ...linesOf(report, words)])
    return lines.map((line) => `${drawn(line, Math.max(NARROWEST, width), colour)}\n`).join('')
  },
}

function drawn(line: Line, width: number, colour: boolean): string {
  let room = width
  let text = ''
  for (const part of line) {
    const shown = fitted(visibleText(part.text), room)
    room -= columns(shown)
    text += colour && part.paint && shown.trim() ? `\u001b[${SGR[part.paint]}m${shown}\u001b[0m` : shown
  }
  return text.trimEnd()
}

function linesOf(report: Report, words: Words): readonly Line[] {
  const { page, application, visit, actions, session, checks, problems } = report
  const keys = [
    ...new Set([...(actions[0]?.captures ?? []), ...session, ...checks].map(({ key }) => columns(visibleText(key)))),
  ]
  const keyWidth = Math.min(KEY_WIDTH, Math.max(8, ...keys))
  const statusWidth = Math.max(...STATUS_MARKS.map(([status]) => columns(words.status(status))))
  const counts = statusCounts(report).map(([status, count]) => `${count} ${words.status(status).toLowerCase()}`)
  const block = (title: string, lines: readonly Line[]): readonly Line[] =>
    lines.length > 0 ? [[], [{ text: title, paint: 'bold' }], ...lines] : []
  const row = (mark: string, paint: Paint, head: string, key: string, text: string): Line => [
    { text: `  ${mark} `, paint },
    { text: `${padded(head, statusWidth)}  `, paint },
    { text: `${padded(visibleText(key), keyWidth)}  ` },
    { text },
  ]
  const passed = (ok: boolean): string => words.of(ok ? 'passed' : 'failed')
  return [
    [{ text: application.name || page.title || page.url, paint: 'bold' }, { text: `  ${page.url}` }],
    ...(visit.outcome === 'ok' ? [] : [[{ text: visit.message ?? visit.outcome, paint: 'red' } as const]]),
    [{ text: counts.join(', ') || words.of('no_actions'), paint: 'dim' }],
    ...actions.flatMap((action) =>
      block(
        `#${action.id} ${action.name}  ${words.of('milliseconds', Math.round(action.endedAt - action.startedAt))}`,
        action.captures.map((capture) =>
          row(
            markOf(capture.status),
            paintOf(capture.status),
            words.status(capture.status),
            capture.key,
            textOf(capture),
          ),
        ),
      ),
    ),
    ...block(
      words.of('session'),
      session.map(({ key, value, aggregation, reason }) =>
        row(
          value === null ? '·' : '✓',
          value === null ? 'dim' : 'green',
          aggregation,
          key,
          value ?? reason?.message ?? '',
        ),
      ),
    ),
    ...block(
      words.of('checks', checks.filter((check) => check.passed).length, checks.length),
      checks.map((check) =>
        row(
          check.passed ? '✓' : '✗',
          check.passed ? 'green' : 'red',
          passed(check.passed),
          check.key,
          check.reason?.message ?? `${placeWords(check.on)}: ${check.actual ?? check.status ?? ''}`,
        ),
      ),
    ),
    ...block(
      words.of('problems'),
      problems.map(({ severity, key, message }) =>
        row(
          severity === 'error' ? '✗' : '!',
          severity === 'error' ? 'red' : 'yellow',
          words.of(severity),
          key ?? '',
          message,
        ),
      ),
    ),
  ]
}

const textOf = ({ value, reason }: ReportCapture): string => value ?? reason?.message ?? ''

const STATUS_MARKS: readonly (readonly [Status, string])[] = [
  ['captured', '✓'],
  ['empty', '·'],
  ['dropped', '✗'],
  ['invalid-type', '✗'],
  ['blocked', '✗'],
  ['suppressed', '–'],
  ['rejected', '✗'],
  ['failed', '✗'],
  ['disabled', '–'],
  ['server', '?'],
  ['waiting', '·'],
]
const MARKS = new Map(STATUS_MARKS)
const markOf = (status: Status): string => MARKS.get(status) ?? '·'

const paintOf = (status: Status): Paint =>
  status === 'captured' ? 'green' : needsAttention(status) ? 'red' : status === 'suppressed' ? 'yellow' : 'dim'
