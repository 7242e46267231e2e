import { note } from '../model/code.ts'
import type { Argument, Order } from './order.ts'
import { pathOf } from './path.ts'
import { shown, unreadable } from './unreadable.ts'

/** One parameter `Type:value`; undefined: it is none. */
function argumentOf(text: string): Argument | undefined {
  const colon = text.indexOf(':')
  const type = (colon < 0 ? text : text.slice(0, colon)).trim()
  const value = text.slice(colon + 1)
  if (type === 'Null') return null
  if (colon < 0) return undefined
  if (type === 'String') return value
  if (type === 'Boolean') return value === '1' ? true : value === '0' ? false : undefined
  const isNumber = type === 'Number' && value.trim() !== '' && !Number.isNaN(Number(value))
  return isNumber ? { number: value } : undefined
}

const LIVE_CHAT =
  /^LC_API\.get_(?:last_visit_timestamp|visits_number|page_views_number|chats_number|visitor_id|chat_id)$/

/** The only functions that RUM JavaScript 1.255 was seen to call. */
const isListed = (name: string, parameters: number): boolean =>
  name === 'Intercom' ? parameters === 1 : parameters === 0 && LIVE_CHAT.test(name)

/** `name(Type:value;…)` with the types Number, String, Boolean (0 or 1) and Null (vendor's page). */
export function callOrder(expression: string): Order {
  const text = expression.trim()
  const open = text.indexOf('(')
  if (open < 0 || !text.endsWith(')')) return unreadable(expression, 'function-invalid', expression, expression)
  const name = text.slice(0, open).trim()
  const path = pathOf(name)
  if (!path) return unreadable(expression, 'path-invalid', name)
  const list = text.slice(open + 1, -1)
  const args: Argument[] = []
  for (const part of list.trim() === '' ? [] : list.split(';')) {
    const argument = argumentOf(part)
    if (argument === undefined) return unreadable(expression, 'function-invalid', expression, part)
    args.push(argument)
  }
  return {
    type: 'JAVA_SCRIPT_FUNCTION',
    expression: shown(expression),
    name: shown(name),
    path,
    args,
    warnings: isListed(name, args.length) ? [] : [note('function-not-listed', shown(name))],
  }
}
