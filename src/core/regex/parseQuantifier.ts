import type { Parser } from './parser.ts'
import { NO_LIMIT } from './program.ts'
import { isDigit, type Reader } from './reader.ts'
import type { Node, RepeatMode } from './tree.ts'

type Count = { min: number; max: number }

const MODES: { readonly [point: number]: RepeatMode } = { 63: 'lazy', 43: 'possessive' }
const SIGNS: { readonly [point: number]: Count } = {
  63: { min: 0, max: 1 },
  42: { min: 0, max: NO_LIMIT },
  43: { min: 1, max: NO_LIMIT },
}

/** Reads the quantifier behind `body`, if there is one. */
export function parseQuantifier({ reader }: Parser, body: Node): Node {
  const char = reader.peek()
  const sign = reader.place
  const count = char === 123 ? readCount(reader) : SIGNS[char]
  if (!count) return body
  if (char !== 123) reader.cursor++
  let to = reader.place
  const mode = MODES[reader.peek()]
  if (mode) {
    reader.cursor++
    to = reader.place
  }
  return { kind: 'repeat', body, ...count, mode: mode ?? 'greedy', sign, from: body.from, to }
}

function readCount(reader: Reader): Count {
  let char = reader.skip()
  if (!isDigit(char)) throw reader.fault('Illegal repetition')
  const number = () => {
    let value = 0
    do {
      value = value * 10 + char - 48
      if (value > NO_LIMIT) throw reader.fault('Illegal repetition range')
      char = reader.read()
    } while (isDigit(char))
    return value
  }
  const min = number()
  let max = min
  if (char === 44) {
    char = reader.read()
    max = isDigit(char) ? number() : NO_LIMIT
  }
  if (char !== 125) throw reader.fault('Unclosed counted closure')
  if (max < min) throw reader.fault('Illegal repetition range')
  return { min, max }
}
