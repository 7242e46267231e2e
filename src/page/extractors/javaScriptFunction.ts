import { type Growing, listed } from '../listed.ts'
import { apply, indexOf, slice, trim } from '../primordials.ts'
import { head, split } from '../text.ts'
import { always, type Extractor } from './extractor.ts'
import { missing, NONE, reading, warned } from './outcome.ts'
import { parsePath, walk } from './path.ts'

type Literal = string | number | boolean | null

/** One parameter `Type:value`; undefined: it is none. */
function literal(text: string): Literal | undefined {
  const colon = indexOf(text, ':')
  const type = trim(colon < 0 ? text : slice(text, 0, colon))
  const value = colon < 0 ? '' : slice(text, colon + 1)
  if (type === 'Null') return null
  if (colon < 0) return undefined
  if (type === 'String') return value
  if (type === 'Boolean') return value === '1' ? true : value === '0' ? false : undefined
  const number = +value
  // biome-ignore lint/suspicious/noSelfCompare: the one test for NaN that a page can't replace
  return type === 'Number' && trim(value) !== '' && number === number ? number : undefined
}

function literals(text: string): Growing<Literal> | string {
  const list = listed<Literal>()
  if (trim(text) === '') return list
  const parts = split(text, ';')
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string
    const value = literal(part)
    if (value === undefined) return part
    list[list.length++] = value
  }
  return list
}

const LIVE_CHAT =
  ' get_last_visit_timestamp get_visits_number get_page_views_number get_chats_number get_visitor_id get_chat_id '

/** The only functions that RUM JavaScript 1.255 was seen to call. */
const isListed = (name: string, parameters: number): boolean =>
  name === 'Intercom'
    ? parameters === 1
    : parameters === 0 && indexOf(name, 'LC_API.') === 0 && indexOf(LIVE_CHAT, ` ${slice(name, 7)} `) >= 0

/** `name(Type:value;…)` with the types Number, String, Boolean (0 or 1) and Null (vendor's page); `this` is undefined. */
export const javaScriptFunction: Extractor = (expression) => {
  const shown = head(expression, 200)
  const text = trim(expression)
  const open = indexOf(text, '(')
  if (open < 0 || text[text.length - 1] !== ')') return always(missing('function-invalid', [shown, shown]))
  const name = trim(slice(text, 0, open))
  const path = parsePath(name)
  if (!path) return always(missing('path-invalid', [head(name, 200)]))
  const args = literals(slice(text, open + 1, text.length - 1))
  if (typeof args === 'string') return always(missing('function-invalid', [shown, head(args, 200)]))
  const warnings = isListed(name, args.length) ? undefined : warned(NONE, 'function-not-listed', path.text)

  return (pass) => {
    const walked = walk(path, pass, false)
    if (walked.ended || typeof walked.value !== 'function') return missing('function-missing', [path.text], warnings)
    try {
      return reading(apply(walked.value as () => unknown, undefined, args as unknown as unknown[]), warnings)
    } catch {
      return missing('function-threw', [path.text], warnings)
    }
  }
}
