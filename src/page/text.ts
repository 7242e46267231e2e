import { RAW_TEXT } from '../bridge/bounds.ts'
import { type Growing, listed } from './listed.ts'
import { indexOf, slice } from './primordials.ts'

/** The first UTF-16 units of a text; a rope of 100 MB is never copied. */
export const head = (text: string, units: number = RAW_TEXT): string =>
  text.length > units ? slice(text, 0, units) : text

/** A text's parts between separators, at most `limit` of them. */
export function split(text: string, separator: string, limit = 10_000): Growing<string> {
  const parts = listed<string>()
  let from = 0
  while (parts.length < limit) {
    const end = indexOf(text, separator, from)
    if (end < 0) break
    parts[parts.length++] = slice(text, from, end)
    from = end + separator.length
  }
  parts[parts.length++] = slice(text, from)
  return parts
}

/** Runs something of which a failure must not reach the page. The exception is never looked at. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
