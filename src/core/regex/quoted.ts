import { isDigit, isLetter, widthOf } from './points.ts'

const BACKSLASH = 92
const QUOTE = 81
const UNQUOTE = 69
const LOWER_X = 120
const THREE = 51

/** A rule as code points with every quotation spelled out in escapes; `offsets` say where in the rule each came from. */
export type Points = { points: number[]; offsets: number[] }

/**
 * Splits a rule into code points and replaces `\Q…\E` by escapes, before anything else is read: java.util.regex does
 * the same, and its error positions count the escapes.
 */
export function unquoted(rule: string): Points {
  const points: number[] = []
  const offsets: number[] = []
  const add = (offset: number, ...added: number[]) => {
    for (const point of added) {
      points.push(point)
      offsets.push(offset)
    }
  }
  let quoting = false
  let first = false
  for (let at = 0; at < rule.length; ) {
    const point = rule.codePointAt(at) as number
    const next = rule.charCodeAt(at + 1)
    if (point === BACKSLASH && next === (quoting ? UNQUOTE : QUOTE)) {
      quoting = !quoting
      first = true
      at += 2
      continue
    }
    if (quoting) add(at, ...escaped(point, first))
    else add(at, point)
    first = false
    at += widthOf(point)
    if (point === BACKSLASH && !quoting && at < rule.length) {
      const taken = rule.codePointAt(at) as number
      add(at, taken)
      at += widthOf(taken)
    }
  }
  return { points, offsets }
}

/** A digit that begins a quotation must not lengthen an escape before it. */
function escaped(point: number, first: boolean): number[] {
  if (isDigit(point)) return first ? [BACKSLASH, LOWER_X, THREE, point] : [point]
  return point > 127 || isLetter(point) ? [point] : [BACKSLASH, point]
}
