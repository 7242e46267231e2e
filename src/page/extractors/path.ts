import type { ReasonCode } from '../../core/model/code.ts'
import type { Reading } from '../../core/model/reading.ts'
import { type Growing, listed } from '../listed.ts'
import type { Pass } from '../pass.ts'
import { has, inputType, objectOf, slice, stringOf } from '../primordials.ts'
import { attempt, head } from '../text.ts'
import { isNothing, missing, PASSWORD } from './outcome.ts'

export type Path = { readonly text: string; readonly segments: Growing<string> }
export type Walked =
  | { readonly ended: false; readonly value: unknown; readonly password: boolean }
  | { readonly ended: true; readonly reading: Reading }

const MOST_SEGMENTS = 200

/** Every `[x]` becomes `.x`, then the path is split at `.` (observed). Null: not a path. */
export function parsePath(text: string): Path | null {
  const segments = listed<string>()
  let open = false
  let segment = ''
  for (let i = 0; i <= text.length; i++) {
    const sign = text[i]
    if (sign === ']') {
      if (!open) return null
      open = false
    } else if (sign === '[' || sign === '.' || sign === undefined) {
      if (segment === '' || segments.length === MOST_SEGMENTS || (open && sign !== '.')) return null
      segments[segments.length++] = segment
      segment = ''
      open ||= sign === '['
    } else segment += sign
  }
  return { text: head(text, 200), segments }
}

/** Walks a path from `window` by the page's present view; `byOriginal` uses the browser's own `JSON.parse`. */
export function walk(path: Path, pass: Pass, byOriginal: boolean): Walked {
  let value: unknown = pass.window
  let before = 'window'
  let inJson = false
  const end = (code: ReasonCode, segment: string, what: string): Walked => ({
    ended: true,
    reading: missing(code, [path.text, segment, what]),
  })
  const lost = (segment: string, what: string): Walked =>
    end(inJson ? 'json-path-missing' : 'path-missing', segment, what)

  for (let i = 0; i < path.segments.length; i++) {
    const segment = path.segments[i] as string
    const from = value
    if (isNothing(from)) return lost(before, stringOf(from))
    if (segment === 'value' && typeof from === 'object' && attempt(() => inputType(from)) === 'password')
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
