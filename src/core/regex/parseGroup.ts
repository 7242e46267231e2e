import { reachOf } from './measure.ts'
import { parseQuantifier } from './parseQuantifier.ts'
import { parseChoice } from './parseRule.ts'
import type { Parser } from './parser.ts'
import {
  COMMENTS,
  DOT_ALL,
  IGNORE_CASE,
  isDigit,
  isLetter,
  MULTILINE,
  type Reader,
  UNICODE_CASE,
  UNICODE_CLASSES,
  UNIX_LINES,
} from './reader.ts'
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
  const { reader } = parser
  const from = reader.place
  const { flags } = reader
  const head = parseHead(parser)
  if (!head) return null
  const start = reader.cursor
  const body = parser.deeper(() => parseChoice(parser))
  const reach = head.type === 'behind' || head.type === 'notBehind' ? behindReach(reader, body, start) : null
  if (reader.read() !== 41) throw reader.fault('Unclosed group')
  reader.flags = flags
  const group: GroupNode = { kind: 'group', ...head, body, reach, from, to: reader.placeOf(reader.cursor) }
  return parseQuantifier(parser, group)
}

/** Reads from the opening parenthesis to where the group's body begins. */
function parseHead(parser: Parser): { type: GroupType; index: number } | null {
  const { reader } = parser
  if (reader.next() !== 63) return { type: 'capture', index: ++parser.groups }
  const char = reader.skip()
  const type = TYPES[char]
  if (type) return { type, index: 0 }
  if (char === 60) {
    const after = reader.read()
    if (after === 61) return { type: 'behind', index: 0 }
    if (after === 33) return { type: 'notBehind', index: 0 }
    const name = parseGroupName(reader, after)
    if (parser.names.has(name)) throw reader.fault(`Named capturing group <${name}> is already defined`)
    parser.names.set(name, ++parser.groups)
    return { type: 'capture', index: parser.groups }
  }
  if (char === 36 || char === 64) throw reader.fault('Unknown group type')
  reader.cursor--
  readFlags(reader)
  const end = reader.read()
  if (end === 41) return null
  if (end !== 58) throw reader.fault('Unknown inline modifier')
  return { type: 'plain', index: 0 }
}

/** Reads a group's name, whose first character has been read, and the `>` behind it. */
export function parseGroupName(reader: Reader, first: number): string {
  if (!isLetter(first)) throw reader.fault('capturing group name does not start with a Latin letter')
  let name = ''
  let char = first
  do {
    name += String.fromCharCode(char)
    char = reader.read()
  } while (isLetter(char) || isDigit(char))
  if (char !== 62) throw reader.fault("named capturing group is missing trailing '>'")
  return name
}

function readFlags(reader: Reader): void {
  let clearing = false
  for (let char = reader.peek(); ; char = reader.next()) {
    const flag = FLAGS[char]
    if (flag) reader.flags = clearing ? reader.flags & ~flag : reader.flags | flag
    else if (char === 99)
      reader.lack ??= clearing ? null : reader.fault('Canonical equivalence is not supported here', true)
    else if (char === 45 && !clearing) clearing = true
    else return
  }
}

function behindReach(reader: Reader, body: Node, start: number): Reach {
  const reach = reachOf(body)
  if (!reach) throw reader.fault('Look-behind group does not have an obvious maximum length')
  let byPoint = false
  for (let i = start; i < reader.length && !byPoint; i++) byPoint = isWide(reader.at(i))
  return { ...reach, byPoint }
}

const isWide = (point: number) => point > 0xffff || (point >= 0xd800 && point <= 0xdfff)
