/**
 * A set of code points. `ranges` are its bounds (from, to, from, to …; inclusive, ascending, apart) where they are
 * known; a set made from Unicode properties has only `has`, whose `cost` is in units of a matcher's work. `narrow` marks the sets that Java tests unit by unit, which
 * decides where its search may begin in a text with surrogates.
 */
export type CharSet = {
  ranges: readonly number[] | null
  has: (point: number) => boolean
  narrow: boolean
  cost: number
}

const LAST = 0x10ffff

/** The set of the given bounds, which may overlap and come in any order. */
export function rangeSet(bounds: readonly number[], narrow = false): CharSet {
  const ranges = merged(bounds)
  return { ranges, narrow, has: (point) => inRanges(ranges, point), cost: 0 }
}

/** The narrow set whose bounds are the text's characters. */
export function spans(text: string): CharSet {
  return rangeSet(
    Array.from(text, (bound) => bound.charCodeAt(0)),
    true,
  )
}

/** A set known by its test alone. */
export function testedSet(has: (point: number) => boolean, cost: number): CharSet {
  return { ranges: null, has, narrow: false, cost }
}

export function union(sets: readonly CharSet[]): CharSet {
  const [only] = sets
  if (only && sets.length === 1) return only
  const narrow = sets.every((set) => set.narrow)
  const known = rangeSet(
    sets.flatMap((set) => set.ranges ?? []),
    narrow,
  )
  const tested = [...new Set(sets.filter((set) => !set.ranges))]
  if (tested.length === 0) return known
  return testedSet((point) => known.has(point) || tested.some((set) => set.has(point)), costOf(tested))
}

export function intersection(a: CharSet, b: CharSet): CharSet {
  if (a.ranges && b.ranges) {
    const outside = union([complement(a), complement(b)])
    return { ...complement(outside), narrow: a.narrow && b.narrow }
  }
  return testedSet((point) => a.has(point) && b.has(point), costOf([a, b]))
}

const costOf = (sets: readonly CharSet[]) => sets.reduce((sum, { cost }) => sum + cost, 0)

export function complement({ ranges, has, cost }: CharSet): CharSet {
  if (!ranges) return testedSet((point) => !has(point), cost)
  const bounds: number[] = []
  let next = 0
  for (let i = 0; i < ranges.length; i += 2) {
    const from = ranges[i] as number
    if (from > next) bounds.push(next, from - 1)
    next = (ranges[i + 1] as number) + 1
  }
  if (next <= LAST) bounds.push(next, LAST)
  return rangeSet(bounds)
}

function merged(bounds: readonly number[]): number[] {
  const pairs: [number, number][] = []
  for (let i = 0; i < bounds.length; i += 2) pairs.push([bounds[i] as number, bounds[i + 1] as number])
  pairs.sort((a, b) => a[0] - b[0])
  const ranges: number[] = []
  for (const [from, to] of pairs) {
    const end = ranges.at(-1)
    if (end === undefined || from > end + 1) ranges.push(from, to)
    else if (to > end) ranges[ranges.length - 1] = to
  }
  return ranges
}

/** Is the point between two of the bounds (from, to, …; ascending)? */
export function inRanges(ranges: ArrayLike<number>, point: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as number) <= point) low = middle + 1
    else high = middle
  }
  return low % 2 === 1 || (low > 0 && ranges[low - 1] === point)
}
