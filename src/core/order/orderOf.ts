import { danglingReference } from '../model/property.ts'
import type { PageSourceType, Source } from '../model/source.ts'
import { callOrder } from './call.ts'
import type { Order } from './order.ts'
import { isGuarded, pathOf } from './path.ts'
import { shown, unreadable } from './unreadable.ts'

/** Attributes that do not follow what the user does, which the element's property does. */
const LIVE: readonly string[] = ['value', 'checked', 'selected']

const byName =
  (wrong: RegExp, order: (name: string, expression: string) => Order) =>
  (name: string): Order =>
    name === '' || wrong.test(name) ? unreadable(name, 'name-invalid', name) : order(name, shown(name))

const metaTag = byName(/['\\\n]/, (name, expression) => ({
  type: 'META_TAG',
  expression,
  selector: `[name='${name}']`,
}))

const ORDERS: Readonly<Record<PageSourceType, (expression: string) => Order>> = {
  /** `selector` or `selector@attribute`, split at the first `@` (observed). */
  CSS_SELECTOR: (expression) => {
    const [selector = '', attribute = null] = expression.split('@', 2)
    const live = LIVE.find((name) => name === attribute?.toLowerCase()) ?? null
    return { type: 'CSS_SELECTOR', expression: shown(expression), selector, attribute, live }
  },
  /** A path from `window`; `$` before a name reads the text reached so far as JSON (vendor's page; 1.295 and later). */
  JAVA_SCRIPT_VARIABLE: (expression) => {
    const path = pathOf(expression)
    if (!path) return unreadable(expression, 'path-invalid', expression)
    return {
      type: 'JAVA_SCRIPT_VARIABLE',
      expression: shown(expression),
      path,
      json: path.some((segment) => segment.startsWith('$')),
      guarded: path.some(isGuarded),
    }
  },
  JAVA_SCRIPT_FUNCTION: callOrder,
  /** The product looks for `[name='…']` (observed), so a `'` breaks it. */
  META_TAG: (name) => {
    const lost = danglingReference(name)
    return lost ? unreadable(name, 'metadata-missing', ...lost) : metaTag(name)
  },
  COOKIE: byName(/[;=]/, (name, expression) => ({ type: 'COOKIE', expression, name })),
  /** Compared without case (observed). */
  QUERY_STRING: byName(/(?!)/, (name, expression) => ({ type: 'QUERY_STRING', expression, name: name.toLowerCase() })),
}

/** What the page's script is to do for a source. One that can't be read keeps its place and says why. */
export const orderOf = ({ type, expression }: Source): Order => ORDERS[type](expression)
