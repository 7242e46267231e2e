import { inRanges } from '../charSet'
import { ASSIGNED } from './tables'

let ranges: Int32Array | null = null

/** Bounds (from, to, …) of the code points that Unicode 13, and so Java 17, has assigned. */
export function assignedRanges(): Int32Array {
  if (ranges) return ranges
  const lengths = ASSIGNED.split(' ')
  const made = new Int32Array(lengths.length)
  let at = 0
  for (const [i, length] of lengths.entries()) {
    at += Number.parseInt(length, 36)
    made[i] = i % 2 ? at - 1 : at
  }
  ranges = made
  return made
}

/** Had Unicode 13 assigned this code point? JavaScript engines know later versions. */
export function isAssigned(point: number): boolean {
  return inRanges(assignedRanges(), point)
}
