import type { Parser } from './parser.ts'
import { isDigit } from './points.ts'
import { NO_LIMIT } from './program.ts'
import type { Node, RepeatMode } from './tree.ts'

type Count = { min: number; max: number }

const MODES: { readonly [point: number]: RepeatMode } = { 63: 'lazy', 43: 'possessive' }
const SIGNS: { readonly [point: number]: Count } = {
  63: { min: 0, max: 1 },
  42: { min: 0, max: NO_LIMIT },
  43: { min: 1, max: NO_LIMIT },
}

/** Reads the quantifier behind `body`, if there is one. */
export function parseQuantifier(parser: Parser, body: Node): Node {
  const char = parser.peek()
  const sign = parser.place
  const count = char === 123 ? readCount(parser) : SIGNS[char]
  if (!count) return body
  if (char !== 123) parser.cursor++
  let to = parser.place
  const mode = MODES[parser.peek()]
  if (mode) {
    parser.cursor++
    to = parser.place
  }
  return { kind: 'repeat', body, ...count, mode: mode ?? 'greedy', sign, from: body.from, to }
}

function readCount(parser: Parser): Count {
  let char = parser.skip()
  if (!isDigit(char)) throw parser.fault('Illegal repetition')
  const number = () => {
    let value = 0
    do {
      value = value * 10 + char - 48
      if (value > NO_LIMIT) throw parser.fault('Illegal repetition range')
      char = parser.read()
    } while (isDigit(char))
    return value
  }
  const min = number()
  let max = min
  if (char === 44) {
    char = parser.read()
    max = isDigit(char) ? number() : NO_LIMIT
  }
  if (char !== 125) throw parser.fault('Unclosed counted closure')
  if (max < min) throw parser.fault('Illegal repetition range')
  return { min, max }
}
