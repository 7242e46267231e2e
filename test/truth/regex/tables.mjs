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

const hasBlock = (point) => blocks.some(([from, to]) => point >= from && point <= to)
const isNewer = ([from, to]) => {
  for (let point = from; point <= to; point++) {
    if (hasBlock(point) && !/\p{Cn}/u.test(String.fromCodePoint(point))) return true
  }
  return false
}
const gaps = []
let end = 0
for (const [from, to] of unassigned.filter(isNewer)) {
  gaps.push(from - end, to + 1 - from)
  end = to + 1
}

const NOTHING = /(?!)/
/** The characters of the script that a name of one or two words stands for; none where it stands for no script. */
const scriptOf = (name) => {
  const title = name
    .toLowerCase()
    .replace(' ', '_')
    .replace(/(^|_)[a-z]/g, (letter) => letter.toUpperCase())
  try {
    return title.length === 4 ? NOTHING : new RegExp(`\\p{Script=${title}}`, 'u')
  } catch {
    return NOTHING
  }
}
const holds = ([from, to], script) => {
  for (let point = from; point <= to; point++) if (script.test(String.fromCodePoint(point))) return true
  return false
}
const scriptBlocks = blocks.filter((block) => holds(block, scriptOf(block[2])))
const isFirst = (block) =>
  !SECOND_NAMES[block[2]] && block === scriptBlocks.find((other) => holds(other, scriptOf(block[2])))

let coded = ''
end = 0
const add = (name, length) => {
  coded += name + (length / 16).toString(36).toUpperCase()
}
for (const block of blocks) {
  const [from, to, name] = block
  if (from > end) add('-', from - end)
  const names = SECOND_NAMES[name] ? `${name}/${SECOND_NAMES[name]}` : name
  add(isFirst(block) ? '*' : names.toLowerCase().replace('1', '@'), to + 1 - from)
  end = to + 1
}

writeFileSync(
  new URL('../../../src/core/regex/unicode/tables.ts', import.meta.url),
  `// Written by test/truth/regex/tables.mjs from what Java 17 (Unicode 13) and Unicode ${process.versions.unicode} say.

/**
 * In base 36, in turn: code points to pass over, code points of a block that no character had in Unicode 13 and some
 * have now.
 */
export const LATER =
  '${gaps.map((gap) => gap.toString(36)).join(' ')}'

/**
 * Blocks in order: a name (\`@\` for 1, a second name behind a slash) and sixteenths of the length in base 36, which has
 * capital letters. \`*\` is named after its script: the first such block that holds any of it. \`-\` is no block.
 */
export const BLOCKS =
  '${coded}'
`,
)
