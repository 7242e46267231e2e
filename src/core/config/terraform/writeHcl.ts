import { isObject, type JsonObject } from '../json.ts'
import { isNumberText, plain, verbatimText } from '../verbatim.ts'
import { ITEMS, terraformName } from './names.ts'

const NAME = /^[A-Za-z_][\w-]*$/

/** One resource as the vendor's export writes it: attributes aligned, then blocks. */
export const writeResource = (type: string, label: string, values: JsonObject): string =>
  `resource ${quoted(type)} ${quoted(label)} {\n${writeBody(values, '', '  ')}}\n`

function writeBody(values: JsonObject, block: string, indent: string): string {
  const attributes: [string, string][] = []
  const blocks: string[] = []
  for (const [api, value] of Object.entries(values)) {
    const name = terraformName(block, api)
    if (value === null || value === undefined) continue
    if (!NAME.test(name)) blocks.push(`${indent}# ${quoted(api)} has no form in Terraform\n`)
    else if (isObject(value)) blocks.push(writeBlock(name, value, name, indent))
    else if (Array.isArray(value) && value.some(isObject)) blocks.push(writeList(name, value.filter(isObject), indent))
    else if (!(Array.isArray(value) && value.length === 0 && ITEMS.has(name)))
      attributes.push([name, expression(value)])
  }
  const width = Math.max(0, ...attributes.map(([name]) => name.length))
  return attributes.map(([name, text]) => `${indent}${name.padEnd(width)} = ${text}\n`).join('') + blocks.join('')
}

const writeBlock = (name: string, values: JsonObject, block: string, indent: string): string =>
  `${indent}${name} {\n${writeBody(values, block, `${indent}  `)}${indent}}\n`

function writeList(name: string, items: readonly JsonObject[], indent: string): string {
  const item = ITEMS.get(name)
  if (!item) return items.map((values) => writeBlock(name, values, name, indent)).join('')
  const inner = items.map((values) => writeBlock(item, values, item, `${indent}  `)).join('')
  return `${indent}${name} {\n${inner}${indent}}\n`
}

function expression(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(expression).join(', ')}]`
  if (typeof value !== 'string') return String(value)
  const raw = verbatimText(value)
  if (raw === null) return quoted(plain(value))
  return isNumberText(raw) || !raw.startsWith('{{') ? raw : quoted(raw)
}

/** A string literal; what HCL would take for a template is escaped. */
export const quoted = (text: string): string => JSON.stringify(text).replace(/[$%]\{/g, (sign) => `${sign[0]}${sign}`)
