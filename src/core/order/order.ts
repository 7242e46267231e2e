import type { Warning } from '../model/code.ts'
import type { Reading } from '../model/reading.ts'
import type { PageSourceType } from '../model/source.ts'

/** An argument of a called function. A number crosses as its text: JSON knows no infinity and no negative zero. */
export type Argument = string | boolean | null | { readonly number: string }

type Orders = {
  /** `live`: the attribute in lower case, where the element has a property that the user changes instead of it. */
  CSS_SELECTOR: { readonly selector: string; readonly attribute: string | null; readonly live: string | null }
  /** `json`: some segment reads JSON; `guarded`: a sandboxed document may refuse it. */
  JAVA_SCRIPT_VARIABLE: { readonly path: readonly string[]; readonly json: boolean; readonly guarded: boolean }
  JAVA_SCRIPT_FUNCTION: {
    /** The path as text, at most 200 units. */
    readonly name: string
    readonly path: readonly string[]
    readonly args: readonly Argument[]
    readonly warnings: readonly Warning[]
  }
  META_TAG: { readonly selector: string }
  COOKIE: { readonly name: string }
  /** `name` in lower case. */
  QUERY_STRING: { readonly name: string }
  /** Can't be read at all. */
  UNREADABLE: { readonly reading: Reading }
}
export type OrderType = PageSourceType | 'UNREADABLE'

/** A source made ready, so that the page's script need not understand expressions. */
export type Order<Type extends OrderType = OrderType> = {
  readonly [Key in Type]: {
    readonly type: Key
    /** For sentences: at most 200 units. */
    readonly expression: string
  } & Orders[Key]
}[Type]
