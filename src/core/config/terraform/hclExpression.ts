import { isNumberText, verbatim } from '../verbatim.ts'
import type { HclScanner } from './hclScanner.ts'

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))|([$%])\4\{/g
const TEMPLATE = /(^|[^$])\$\{|(^|[^%])%\{/
const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** The value of an attribute: a literal as JSON, anything else verbatim, to be written again as it stands. */
export function readExpression(scanner: HclScanner): unknown {
  const start = scanner.at
  const value = literal(scanner)
  scanner.skipInline()
  if (value !== undefined && endsHere(scanner)) return value
  scanner.at = start
  return verbatim(raw(scanner))
}

const endsHere = ({ sign, text, at }: HclScanner): boolean =>
  sign === undefined || '\n\r}#,]'.includes(sign) || text.startsWith('//', at)

/** Undefined: not a literal, or not one that JSON has. */
function literal(scanner: HclScanner): unknown {
  const sign = scanner.sign
  if (sign === '"') return stringValue(scanner.string())
  if (sign === '<') return heredocValue(scanner.heredoc())
  if (sign === '[') return list(scanner)
  const number = scanner.take(NUMBER)?.[0]
  if (number !== undefined) return String(Number(number)) === number ? Number(number) : verbatimNumber(number)
  const word = scanner.take(/(?:true|false|null)\b(?![.([])/y)?.[0]
  return word === undefined ? undefined : word === 'null' ? null : word === 'true'
}

const verbatimNumber = (text: string): unknown => (isNumberText(text) ? verbatim(text) : undefined)

function list(scanner: HclScanner): unknown {
  const items: unknown[] = []
  scanner.at++
  for (;;) {
    scanner.skipBlank()
    if (scanner.sign === ']') {
      scanner.at++
      return items
    }
    if (scanner.sign === '[' || scanner.sign === '{') return undefined
    const item = literal(scanner)
    if (item === undefined) return undefined
    items.push(item)
    scanner.skipBlank()
    if (scanner.sign === ',') scanner.at++
    else if (scanner.sign !== ']') return undefined
  }
}

function stringValue(token: string): string {
  const inner = token.slice(1, -1)
  if (TEMPLATE.test(inner)) return verbatim(token)
  return inner.replace(ESCAPE, (_, short?: string, long?: string, simple?: string, dollar?: string) => {
    if (dollar) return `${dollar}{`
    const code = short ?? long
    return code
      ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
      : (SIMPLE[simple ?? ''] ?? simple ?? '')
  })
}

function heredocValue([whole, indented, , body = '']: RegExpExecArray): string {
  if (TEMPLATE.test(body)) return verbatim(whole)
  if (!indented) return body
  const lines = body.split('\n')
  const depth = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(Number.isFinite(depth) ? depth : 0)).join('\n')
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** An expression's text, up to the end of its line or of the brackets that it opens. */
function raw(scanner: HclScanner): string {
  const start = scanner.at
  const open: string[] = []
  while (scanner.sign !== undefined) {
    const { sign } = scanner
    if (sign === '"') {
      scanner.string()
      continue
    }
    if (scanner.text.startsWith('<<', scanner.at)) {
      scanner.heredoc()
      continue
    }
    const closing = CLOSING[sign]
    if (closing) open.push(closing)
    else if (open.length > 0 && sign === open.at(-1)) open.pop()
    else if (open.length === 0 && (sign === '\n' || sign === '}' || sign === '#')) break
    scanner.at++
  }
  if (open.length > 0) scanner.fail(`“${open.at(-1)}” is missing`)
  const text = scanner.text.slice(start, scanner.at).trimEnd()
  return text === '' ? scanner.fail('a value was expected') : text
}
