// Rules and texts by a seeded grammar: mostly valid, some with a slip, over an alphabet small enough for matches.

/** The same numbers from the same seed, everywhere. */
function random(seed) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    chance: (share) => next() < share,
    below: (count) => Math.floor(next() * count),
    of: (list) => list[Math.floor(next() * list.length)],
  }
}

const LETTERS = [...'aaabbbcAB0_-']
const RARE = [
  'é',
  'É',
  'ß',
  'ſ',
  'K',
  'ı',
  'İ',
  'σ',
  'ς',
  'ǆ',
  '\u0301',
  '\u0300',
  '😀',
  '𐐀',
  '𐐨',
  '\ud83d',
  '\ude00',
  '\u0660',
  '\u00a0',
]
const BREAKS = ['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\x0b', '\f', '\t', ' ']
const QUANTIFIERS = ['*', '+', '?', '{2}', '{0,1}', '{1,}', '{0,2}', '{1,3}', '{0}', '{2,}', '{1}']
const MODES = ['', '', '', '?', '+']
const ESCAPES = ['\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\h', '\\H', '\\v', '\\V']
const SPECIAL = ['\\b', '\\B', '\\A', '\\z', '\\Z', '\\G', '\\R', '\\X', '^', '$']
const PROPERTIES = [
  'L',
  'Lu',
  'Ll',
  'N',
  'P',
  'M',
  'Cn',
  'IsAlphabetic',
  'IsUppercase',
  'Alpha',
  'Upper',
  'Lower',
  'Punct',
  'Space',
  'IsLatin',
  'IsGreek',
  'InGreek',
  'InBasic Latin',
  'javaLowerCase',
  'javaWhitespace',
  'sc=Latin',
  'gc=Lu',
  'IsWord',
  'ASCII',
  'Digit',
  'IsPunctuation',
  'blk=Latin-1 Supplement',
  'L1',
  'Sk',
  'So',
]
const LITERALS = [
  '\\x41',
  '\\x{61}',
  '\\u0062',
  '\\0101',
  '\\t',
  '\\n',
  '\\r',
  '\\.',
  '\\*',
  '\\\\',
  '\\x{1F600}',
  '\\cA',
  '\\e',
  '\\-',
  '\\ud83d\\ude00',
]
const CLASS_ITEMS = [
  'a',
  'b',
  'c',
  'A',
  '-',
  '&',
  '^',
  'a-c',
  'b-z',
  'A-Z',
  '0-9',
  '\\d',
  '\\w',
  '\\s',
  '\\]',
  '\\p{L}',
  '\\P{Lu}',
  '\\h',
  '\\v',
  'é',
  '😀',
  '_',
  ' ',
  '#',
  '\\n',
  'α-ω',
  '\\x{1F600}-\\x{1F610}',
  '.',
  '\\-',
  '\\W',
]
const FLAGS = ['i', 'd', 'm', 's', 'u', 'x', 'U', 'iu', 'ms', 'xi']
const SLIPS = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '*',
  '+',
  '?',
  '\\',
  '|',
  '(?',
  '(?<',
  '{2',
  '{,2}',
  '[^',
  '\\p{',
  '\\x{',
  '\\Q',
  '\\E',
  '&&',
  '-',
  '(?i',
  '(?<=',
  '\\k<',
  '\\u00',
  '\\y',
  '(?<n>',
  '^',
  '$',
  '.',
  ' ',
  '#',
  '\\1',
  '\0',
]

function makeRule(r) {
  const state = { groups: 0, names: 0, behind: 0 }
  const atom = (depth) => {
    const kind = r.below(depth > 2 ? 60 : depth > 0 ? 75 : 90)
    if (kind < 32) return r.of(LETTERS)
    if (kind < 36) return r.of(RARE)
    if (kind < 42) return '.'
    if (kind < 47) return r.of(ESCAPES)
    if (kind < 50) return r.chance(0.01) ? '\\b{g}' : r.of(SPECIAL)
    if (kind < 51) return `\\${r.of('pP')}{${r.of(PROPERTIES)}}`
    if (kind < 53) return r.of(LITERALS)
    if (kind < 59) return set(depth)
    if (kind < 60) return `\\Q${r.of(LETTERS)}${r.of(['.', '*', '(', '\\', ''])}\\E`
    return group(depth + 1)
  }
  const set = (depth) => {
    let text = r.chance(0.3) ? '[^' : '['
    for (let i = 1 + r.below(3); i > 0; i--) {
      text += depth < 5 && r.chance(0.1) ? set(depth + 1) : r.of(CLASS_ITEMS)
      if (r.chance(0.1)) text += '&&'
    }
    return `${text}]`
  }
  const group = (depth) => {
    const kind = r.below(100)
    if (kind < 40) {
      state.groups++
      return `(${choice(depth)})`
    }
    if (kind < 60) return `(?:${choice(depth)})`
    if (kind < 66) return `(?>${choice(depth)})`
    if (kind < 72) return `(?=${choice(depth)})`
    if (kind < 76) return `(?!${choice(depth)})`
    if (kind < 80) return `(?<=${choice(depth + 1)})`
    if (kind < 83) return `(?<!${choice(depth + 1)})`
    if (kind < 87) {
      state.groups++
      return `(?<n${++state.names}>${choice(depth)})`
    }
    if (kind < 92) return `(?${r.of(FLAGS)}:${choice(depth)})`
    if (kind < 94) return `(?${r.of(FLAGS)}-${r.of(FLAGS)})`
    if (kind < 95) return `(?${r.of(FLAGS)})`
    if (kind < 97 && state.names > 0) return `\\k<n${1 + r.below(state.names)}>`
    return `\\${1 + r.below(Math.max(1, state.groups))}`
  }
  const sequence = (depth) => {
    let text = ''
    for (let i = r.chance(0.06) ? 0 : 1 + r.below(depth > 0 ? 2 : 3); i > 0; i--) {
      text += atom(depth)
      if (r.chance(0.38)) text += r.of(QUANTIFIERS) + r.of(MODES)
    }
    return text
  }
  const choice = (depth) => {
    let text = sequence(depth)
    while (r.chance(depth > 0 ? 0.3 : 0.1)) text += `|${sequence(depth)}`
    return text
  }
  return (r.chance(0.15) ? `(?${r.of(FLAGS)})` : '') + choice(0)
}

function slip(r, rule) {
  const at = r.below(rule.length + 1)
  const kind = r.below(3)
  if (kind === 0) return rule.slice(0, at) + r.of(SLIPS) + rule.slice(at)
  if (kind === 1) return rule.slice(0, at) + rule.slice(at + 1)
  return rule.slice(0, at)
}

function makeText(r, rule) {
  const own = [...rule].filter((char) => !'()[]{}|?*+\\^$<>:!='.includes(char))
  let text = ''
  for (let i = r.chance(0.05) ? 0 : 1 + r.below(12); i > 0; i--) {
    const kind = r.below(100)
    if (kind < 55) text += r.of(LETTERS)
    else if (kind < 75 && own.length > 0) text += r.of(own)
    else if (kind < 85) text += r.of(BREAKS)
    else if (kind < 95) text += r.of(RARE)
    else text += r.of([...'.*(){}[]#&;: '])
  }
  return text
}

/** As many rule and text pairs as asked for. */
export function generate(seed, count) {
  const r = random(seed)
  const pairs = []
  while (pairs.length < count) {
    const made = makeRule(r)
    const rule = r.chance(0.12) ? slip(r, made) : made
    for (let i = 1 + r.below(2); i > 0; i--) pairs.push([rule, makeText(r, rule)])
  }
  return pairs
}
