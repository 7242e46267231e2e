import type { OrderType } from '../../core/order/order.ts'
import { cookie } from './cookie.ts'
import { cssSelector } from './cssSelector.ts'
import type { Extractor } from './extractor.ts'
import { javaScriptFunction } from './javaScriptFunction.ts'
import { javaScriptVariable } from './javaScriptVariable.ts'
import { metaTag } from './metaTag.ts'
import { queryString } from './queryString.ts'

/**
 * Every source that is read from the page, one file each.
 *
 * Reason codes that they give, with the arguments for each sentence (texts are cut at 200 characters):
 * - `selector-invalid`, `selector-no-match`: `[selector]`
 * - `selector-empty-text`: `[selector, element's tag]`
 * - `attribute-missing`: `[selector, attribute]`; of a meta tag `[[name='X'], content]`
 * - `path-invalid`: `[path]`
 * - `path-missing`, `json-path-missing`: `[path, segment, undefined | null]`: that segment isn't there, or is that
 * - `json-invalid`: `[path, segment, the parser's message or empty]`
 * - `json-not-text`: `[path, segment, type of what stands before it]`
 * - `value-empty`: `[what it is: '' | null | undefined | NaN | array | object | function]`
 * - `function-invalid`: `[expression, the part that is wrong]`
 * - `function-missing`, `function-threw`: `[function's path]`
 * - `meta-missing`, `meta-property-only`, `cookie-missing`, `query-missing`, `name-invalid`: `[name]`
 * - `document-sandboxed`: `[document.cookie | path]`
 * - `read-threw`: `[expression]`
 *
 * Warnings: `html-attribute-not-live` `[attribute]`, `bare-input` `[tag]`, `password-field` `[]`, `object-text`
 * `[array | object | function | symbol]`, `function-not-listed` `[function's path]`, `page-override`
 * `[querySelector | document.cookie | JSON.parse, what the original gives: text of at most 100 characters or a code]`.
 */
export const EXTRACTORS: { readonly [Type in OrderType]: Extractor<Type> } = {
  CSS_SELECTOR: cssSelector,
  JAVA_SCRIPT_VARIABLE: javaScriptVariable,
  JAVA_SCRIPT_FUNCTION: javaScriptFunction,
  META_TAG: metaTag,
  COOKIE: cookie,
  QUERY_STRING: queryString,
  UNREADABLE: ({ reading }) => reading,
}
