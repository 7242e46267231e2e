import { reachOf } from './measure.ts'
import { parseQuantifier } from './parseQuantifier.ts'
import { parseChoice } from './parseRule.ts'
import {
  COMMENTS,
  DOT_ALL,
  IGNORE_CASE,
  MULTILINE,
  type Parser,
  UNICODE_CASE,
  UNICODE_CLASSES,
  UNIX_LINES,
} from './parser.ts'
import { isDigit, isLetter, isWide } from './points.ts'
import type { GroupNode, GroupType, Node, Reach } from './tree.ts'

const TYPES: { readonly [point: number]: GroupType } = { 58: 'plain', 61: 'ahead', 33: 'notAhead', 62: 'atomic' }
const FLAGS: { readonly [point: number]: number } = {
  100: UNIX_LINES,
  105: IGNORE_CASE,
  109: MULTILINE,
  115: DOT_ALL,
  117: UNICODE_CASE,
  120: COMMENTS,
  85: UNICODE_CLASSES | UNICODE_CASE,
}

/** Reads a group and its quantifier; null where the parentheses only set flags for what follows. */
export function parseGroup(parser: Parser): Node | null {
  const from = parser.place
  const { flags } = parser
  const head = parseHead(parser)
  if (!head) return null
  const start = parser.cursor
  const body = parser.deeper(() => parseChoice(parser))
  const reach = head.type === 'behind' || head.type === 'notBehind' ? behindReach(parser, body, start) : null
  if (parser.read() !== 41) throw parser.fault('Unclosed group')
  parser.flags = flags
  const group: GroupNode = { kind: 'group', ...head, body, reach, from, to: parser.placeOf(parser.cursor) }
  return parseQuantifier(parser, group)
}

/** Reads from the opening parenthesis to where the group's body begins. */
function parseHead(parser: Parser): { type: GroupType; index: number } | null {
  if (parser.next() !== 63) return { type: 'capture', index: ++parser.groups }
  const char = parser.skip()
  const type = TYPES[char]
  if (type) return { type, index: 0 }
  if (char === 60) {
    const after = parser.read()
    if (after === 61) return { type: 'behind', index: 0 }
    if (after === 33) return { type: 'notBehind', index: 0 }
    const name = parseGroupName(parser, after)
    if (parser.names.has(name)) throw parser.fault(`Named capturing group <${name}> is already defined`)
    parser.names.set(name, ++parser.groups)
    return { type: 'capture', index: parser.groups }
  }
  if (char === 36 || char === 64) throw parser.fault('Unknown group type')
  parser.cursor--
  readFlags(parser)
  const end = parser.read()
  if (end === 41) return null
  if (end !== 58) throw parser.fault('Unknown inline modifier')
  return { type: 'plain', index: 0 }
}

/** Reads a group's name, whose first character has been read, and the `>` behind it. */
export function parseGroupName(parser: Parser, first: number): string {
  if (!isLetter(first)) throw parser.fault('capturing group name does not start with a Latin letter')
  let name = ''
  let char = first
  do {
    name += String.fromCharCode(char)
    char = parser.read()
  } while (isLetter(char) || isDigit(char))
  if (char !== 62) throw parser.fault("named capturing group is missing trailing '>'")
  return name
}

function readFlags(parser: Parser): void {
  let clearing = false
  for (let char = parser.peek(); ; char = parser.next()) {
    const flag = FLAGS[char]
    if (flag) parser.flags = clearing ? parser.flags & ~flag : parser.flags | flag
    else if (char === 99)
      parser.lack ??= clearing ? null : parser.fault('Canonical equivalence is not supported here', true)
    else if (char === 45 && !clearing) clearing = true
    else return
  }
}

function behindReach(parser: Parser, body: Node, start: number): Reach {
  const reach = reachOf(body)
  if (!reach) throw parser.fault('Look-behind group does not have an obvious maximum length')
  let byPoint = false
  for (let i = start; i < parser.length && !byPoint; i++) byPoint = isWide(parser.at(i))
  return { ...reach, byPoint }
}
