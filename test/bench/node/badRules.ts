const TEXT_LENGTH = 2_000
const RULE_LENGTH = 1_000

const text = (part: string): string => part.repeat(TEXT_LENGTH).slice(0, TEXT_LENGTH)
const distinct = (from: number, step: number, count: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i * step)).join('')
const rule = (open: string, part: string, close: string): string =>
  open + part.repeat((RULE_LENGTH - open.length - close.length) / part.length) + close

const CHINESE = distinct(0x4e00, 8, TEXT_LENGTH)
const LETTERS = distinct(0x100, 1, TEXT_LENGTH)
const SUPPLEMENTARY = distinct(0x10000, 37, TEXT_LENGTH / 2)
const WORDS = Array.from({ length: 300 }, (_, i) => ((i * 7_919) % 17_576).toString(36)).join('|')
const LATE_SCRIPTS =
  'Adlam Wancho Mro Miao Nushu Tangut Duployan Medefaidrin Chorasmian Elymaic Sogdian Newa Takri Ahom'

/** Rules and texts that are dear: those that no engine without bounds ends, and the worst that a search has found. */
export const BAD: readonly (readonly [rule: string, text: string])[] = [
  ...['.*.*.*.*=z', '(a+)+$', '(a|a)*$', '(a*)*b', '(.*)+b', '(\\w+\\s?)*!', '(x+x+)+y', '(?:a?){50}a{50}'].flatMap(
    (one) => ['a', 'ax', 'x', 'word '].map((part) => [one, text(part)] as const),
  ),
  [rule('(?iu)', '[à-ÿ]?', '!'), CHINESE],
  [rule('(?iu)[', 'é', ']*b'), LETTERS],
  [rule('(?iU)[^', 'a-z', ']+?!'), text('\u{1f600}')],
  [rule('[^', '\\p{L}\\p{Lu}', ']*b'), SUPPLEMENTARY],
  [rule('', '\\p{L}*', '!'), text('x')],
  [rule('', 'a?', 'b'), text('aé')],
  [rule('(?:', 'a??', ')*b'), `${text('a').slice(1)}b`],
  [rule('(?U)', '.*?', '!'), CHINESE],
  [rule('.*', '\\b', '!'), text('\u0301')],
  [rule('.*', '\\b{g}', '!'), text('\u{1f1ee}')],
  [rule('(?>', '\\X?', ')*!'), CHINESE],
  ['(?iu)(.*)\\1!', text('\u{1f600}')],
  ['(?iu)(\\w+)\\1+!', LETTERS],
  ['(?i)(a+)\\1+b', text('a')],
  ['(?:(?<=a{1,900})a)*b', text('a')],
  ['(?<=\\w{0,900})b', text('é')],
  ['(?:a{0,1000}){0,1000}b', text('a')],
  ['(?:a{1,50}){1,50}b', text('a')],
  [`(?:.*(?:${WORDS.slice(0, 980)}))*`, text('word ')],
  [`(?iu)(?:${WORDS.slice(0, 980)})+!`, LETTERS],
  [rule('', '(a*b)', ''), text('ab')],
  [LATE_SCRIPTS.replace(/(\w+) ?/g, '\\p{Is$1}'), SUPPLEMENTARY],
  [LATE_SCRIPTS.replace(/(\w+) ?/g, '\\p{In$1}'), SUPPLEMENTARY],
]
