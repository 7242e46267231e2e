/** Patterns are short; addresses are cut to what a browser may hold at most. */
export const PATTERN_MAX = 2_000

/**
 * Whether a glob finds a whole URL: `*` stands for any text, also none, everything else for itself, host and scheme
 * without case. In linear time, whatever the pattern.
 *
 * @param glob such as `https://*.shop.example/*`; at most `PATTERN_MAX` UTF-16 units, a longer one finds nothing
 */
export function globMatches(glob: string, url: string): boolean {
  if (glob === '' || glob.length > PATTERN_MAX) return false
  const [first = '', ...rest] = lowerHost(glob).split('*')
  const text = lowerHost(url)
  if (rest.length === 0) return text === first
  if (!text.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

const lowerHost = (url: string): string => url.replace(/^[^/]*:\/\/[^/]*/, (start) => start.toLowerCase())
