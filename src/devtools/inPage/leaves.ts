const SAMPLE = 120
const DEPTH = 4
const ITEMS = 5
/** A longer text isn't parsed for a suggestion. */
const JSON_MAX = 100_000

export const shown = (text: string): string => text.slice(0, SAMPLE)

/** A name that can stand in a path: no dot, no bracket, no `$`, which means something there. */
export const pathable = (name: string): boolean => /^[^.[\]$\s]{1,80}$/.test(name)

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}

/** Paths to the texts, numbers and truth values in plain data, without calling any getter; at most `most`. */
export function leavesOf(path: string, value: unknown, most: number, depth = DEPTH): (readonly [string, string])[] {
  if (typeof value === 'string') return value === '' ? [] : [[path, shown(value)]]
  if (typeof value === 'number' || typeof value === 'boolean') return [[path, String(value)]]
  if (typeof value !== 'object' || value === null || depth === 0 || !isPlain(value)) return []
  const found: (readonly [string, string])[] = []
  const names = Object.keys(value)
  for (const name of Array.isArray(value) ? names.slice(0, ITEMS) : names) {
    if (found.length >= most) break
    if (!pathable(name)) continue
    const own: unknown = Object.getOwnPropertyDescriptor(value, name)?.value
    found.push(...leavesOf(`${path}.${name}`, own, most - found.length, depth - 1))
  }
  return found
}

/** The paths into a stored text: `path` itself, or `path.$name` for what its JSON has. */
export function jsonPaths(path: string, text: string, most: number): (readonly [string, string])[] {
  const value = text.length <= JSON_MAX && /^\s*\{/.test(text) ? parsed(text) : null
  if (typeof value !== 'object' || value === null) return text === '' ? [] : [[path, shown(text)]]
  return leavesOf('', value, most).map(([inner, sample]) => [`${path}.$${inner.slice(1)}`, sample] as const)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
