import type { ReasonCode } from '../../core/model/code.ts'
import type { Listed } from '../../core/model/pageAction.ts'
import type { Reading } from '../../core/model/reading.ts'
import type { Pass } from '../pass.ts'
import { has, objectOf, slice, stringOf } from '../primordials.ts'
import { isNothing, isPassword, missing, PASSWORD } from './outcome.ts'

export type Walked =
  | { readonly ended: false; readonly value: unknown; readonly password: boolean }
  | { readonly ended: true; readonly reading: Reading }

/** Walks a path from `window` by the page's present view; `byOriginal` uses the browser's own `JSON.parse`. */
export function walk(path: Listed<string>, shown: string, pass: Pass, byOriginal: boolean): Walked {
  let value: unknown = pass.window
  let before = 'window'
  let inJson = false
  const end = (code: ReasonCode, segment: string, what: string): Walked => ({
    ended: true,
    reading: missing(code, [shown, segment, what]),
  })
  const lost = (segment: string, what: string): Walked =>
    end(inJson ? 'json-path-missing' : 'path-missing', segment, what)

  for (let i = 0; i < path.length; i++) {
    const segment = path[i] as string
    const from = value
    if (isNothing(from)) return lost(before, stringOf(from))
    if (segment === 'value' && typeof from === 'object' && isPassword(from))
      return { ended: false, value: PASSWORD, password: true }
    let name = segment
    let source: unknown = from
    if (segment[0] === '$') {
      const rest = slice(segment, 1)
      if (typeof from === 'string') {
        const parsed = pass.parsed(from, byOriginal)
        if (!parsed.ok) return end('json-invalid', segment, parsed.error)
        source = parsed.value
        name = rest
        inJson = true
        if (source === null) return lost(segment, 'null')
      } else if (!holds(from, segment)) {
        if (rest[0] !== '$' || !holds(from, rest)) return end('json-not-text', segment, typeof from)
        name = rest
      }
    }
    value = (source as Record<string, unknown>)[name]
    if (value === undefined && !holds(source, name)) return lost(segment, 'undefined')
    before = segment
  }
  return { ended: false, value, password: false }
}

const holds = (owner: unknown, name: string): boolean => has(objectOf(owner) as object, name)
