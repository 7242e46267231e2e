/** Escapes in values, replaced globally in this order: lossy, because `^^` goes first (observed with RUM JavaScript 1.255). */
const ESCAPES: readonly (readonly [from: string, to: string])[] = [
  ['^^', '^'],
  ['^dq', '"'],
  ['^rb', '>'],
  ['^lb', '<'],
  ['^p', '|'],
  ['^e', '='],
  ['^s', ';'],
  ['^c', ','],
  ['^bs', '\\'],
]

export const unescaped = (text: string): string =>
  ESCAPES.reduce((result, [from, to]) => result.replaceAll(from, to), text)

/**
 * Splits a page's configuration string at `|`, each entry at its first `=`; a bare key means `1`, of duplicates the last
 * counts (observed). Values are still escaped, because lists within them are split first.
 */
export function dtconfigEntries(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  for (const entry of text.split('|')) {
    const [key, value] = halves(entry)
    if (key !== '') entries.set(key, value ?? '1')
  }
  return entries
}

/** What stands before and behind the first `=`. */
export function halves(text: string): [string, string | undefined] {
  const at = text.indexOf('=')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/** `false` and `0` are false, everything else that is there is true (observed). */
export const isOn = (value: string | undefined): boolean => value !== undefined && value !== 'false' && value !== '0'
