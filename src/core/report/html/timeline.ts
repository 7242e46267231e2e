import { needsAttention } from '../../model/code.ts'
import { fitted } from '../columns.ts'
import type { Report, ReportAction } from '../report.ts'
import { type Markup, markup, NOTHING } from './markup.ts'
import type { PageWords } from './pageWords.ts'

/** Sizes in the drawing's own units. */
const WIDTH = 1000
const NAMES = 300
const AFTER = 130
const ROW = 24
const TOP = 26
const LEAST_BAR = 3
const NAME_COLUMNS = 40
/** Idle time between actions is drawn at most this part of the busy time long. */
const IDLE_PART = 0.12

/** An action on the drawn axis; `idle`: ms that were left out before it. */
type Placed = { readonly action: ReportAction; readonly from: number; readonly to: number; readonly idle: number }

/** The actions in time, one row each, as an inline drawing; waiting users are cut short and said so. */
export function timeline({ actions }: Report, words: PageWords): Markup {
  const placed = place(actions)
  const end = Math.max(1, ...placed.map(({ to }) => to))
  const x = (at: number): number => Math.round((NAMES + (at / end) * (WIDTH - NAMES - AFTER)) * 10) / 10
  const height = TOP + placed.length * ROW + 6
  return markup`<figure class="wide" tabindex="0" role="group" aria-label="${words.of('timeline')}">
<svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${words.of('timeline')}">
${placed.map((_, row) => stripe(row))}
${ticks(end, x, height)}
${placed.map((one, row) => rowOf(one, row, placed[row - 1], x, words))}
</svg></figure>`
}

function place(actions: readonly ReportAction[]): readonly Placed[] {
  const spans = actions
    .map((action) => ({ action, stop: Date.parse(action.at), length: Math.max(0, action.endedAt - action.startedAt) }))
    .map(({ action, stop, length }) => ({ action, start: stop - length, stop }))
    .sort((a, b) => a.start - b.start)
  const busy = spans.reduce((sum, { start, stop }) => sum + stop - start, 0)
  const most = Math.max(50, busy * IDLE_PART)
  let leftOut = spans[0]?.start ?? 0
  let reached = leftOut
  return spans.map(({ action, start, stop }) => {
    const gap = start - reached
    const idle = gap > most ? gap - most : 0
    leftOut += idle
    reached = Math.max(reached, stop)
    return { action, from: start - leftOut, to: stop - leftOut, idle }
  })
}

const stripe = (row: number): Markup =>
  row % 2 === 0 ? markup`<rect class="stripe" x="0" y="${TOP + row * ROW}" width="${WIDTH}" height="${ROW}"/>` : NOTHING

const STEPS = [1, 2, 5]

function ticks(end: number, x: (at: number) => number, height: number): readonly Markup[] {
  const rough = end / 8
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (STEPS.find((factor) => factor * power >= rough) ?? 10)
  const marks: Markup[] = []
  for (let at = 0; at <= end; at += step)
    marks.push(
      markup`<line class="grid" x1="${x(at)}" x2="${x(at)}" y1="${TOP - 6}" y2="${height}"/><text class="quiet" x="${x(at)}" y="14" text-anchor="middle">${durationOf(at)}</text>`,
    )
  return marks
}

/** Milliseconds for people. */
export function durationOf(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  return ms < 60_000 ? `${Math.round(ms / 100) / 10} s` : `${Math.round(ms / 6000) / 10} min`
}

function rowOf(
  { action, from, to, idle }: Placed,
  row: number,
  before: Placed | undefined,
  x: (at: number) => number,
  words: PageWords,
): Markup {
  const y = TOP + row * ROW
  const attention = action.captures.filter(({ status }) => needsAttention(status)).length
  const width = Math.max(LEAST_BAR, x(to) - x(from))
  const navigated = before !== undefined && before.action.document !== action.document
  const length = durationOf(action.endedAt - action.startedAt)
  return markup`${navigated ? markup`<line class="break" x1="0" x2="${WIDTH}" y1="${y}" y2="${y}"/>` : NOTHING}
${idle > 0 ? markup`<text class="quiet" x="${x(from) - 6}" y="${y + 16}" text-anchor="end">+${durationOf(idle)}</text>` : NOTHING}
<a href="#${words.anchor(action.id)}"><title>${action.name}, ${length}, ${words.of('attention', attention)}</title>
<text x="8" y="${y + 16}">#${action.id} ${fitted(action.name, NAME_COLUMNS)}</text>
<rect class="bar" x="${x(from)}" y="${y + 6}" width="${width}" height="12" rx="2"/></a>
<text class="quiet" x="${x(from) + width + 6}" y="${y + 16}">${length}${attention > 0 ? markup` <tspan class="attention">\u2715 ${attention}</tspan>` : NOTHING}</text>`
}
