// Writes src/core/regex/unicode/tables.ts from what Tables.java prints on standard input (by hand; see README.md).
import { readFileSync, writeFileSync } from 'node:fs'

const lines = readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
const unassigned = lines.filter(([kind]) => kind === 'U').map(([, from, to]) => [+from, +to])
const blocks = lines.filter(([kind]) => kind === 'B').map(([, from, to, name]) => [+from, +to, name])

const SECOND_NAMES = {
  GREEK: 'GREEK AND COPTIC',
  'CYRILLIC SUPPLEMENTARY': 'CYRILLIC SUPPLEMENT',
  'COMBINING MARKS FOR SYMBOLS': 'COMBINING DIACRITICAL MARKS FOR SYMBOLS',
}

const isNewer = ([from, to]) => {
  for (let point = from; point <= to; point++) if (!/\p{Cn}/u.test(String.fromCodePoint(point))) return true
  return false
}
const gaps = []
let end = 0
for (const [from, to] of unassigned.filter(isNewer)) {
  gaps.push(from - end, to + 1 - from)
  end = to + 1
}

const lengths = []
const names = []
end = 0
for (const [from, to, name] of blocks) {
  if (from > end) {
    lengths.push(from - end)
    names.push('')
  }
  lengths.push(to + 1 - from)
  names.push(SECOND_NAMES[name] ? `${name}/${SECOND_NAMES[name]}` : name)
  end = to + 1
}

writeFileSync(
  new URL('../../../src/core/regex/unicode/tables.ts', import.meta.url),
  `// Written by test/truth/regex/tables.mjs from what Java 17 (Unicode 13) and Node.js ${process.versions.unicode} say.

/** In base 36, in turn: code points to pass over, code points that no character had in Unicode 13 and some have now. */
export const LATER =
  '${gaps.map((gap) => gap.toString(36)).join(' ')}'

/** Blocks in order: sixteenths of their length in base 36. */
export const BLOCK_LENGTHS =
  '${lengths.map((length) => (length / 16).toString(36)).join(' ')}'

/** Their names, a second name behind a slash; empty between blocks. */
export const BLOCK_NAMES =
  '${names.join(',')}'
`,
)
