import { LATER } from './tables'

const unassigned = /\p{Cn}/u
let later: Int32Array | null = null

/**
 * Had Unicode 13, which Java 17 knows, assigned this code point? JavaScript engines know later versions: what those
 * have added is masked.
 */
export function isAssigned(point: number): boolean {
  return !isLater(point) && (point < 0x370 || !unassigned.test(String.fromCodePoint(point)))
}

function isLater(point: number): boolean {
  later ??= bounds()
  let low = 0
  let high = later.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((later[middle] as number) <= point) low = middle + 1
    else high = middle
  }
  return low % 2 === 1
}

/** Where the masked ranges begin and where they have ended, in turn. */
function bounds(): Int32Array {
  let at = 0
  return Int32Array.from(LATER.split(' '), (gap) => {
    at += Number.parseInt(gap, 36)
    return at
  })
}
