import { rangeSet } from '../charSet.ts'
import { blocks } from './block.ts'
import { LATER } from './tables.ts'

const unassigned = /\p{Cn}/u

let end = 0
const later = LATER.split(' ').map((gap, i) => {
  end += Number.parseInt(gap, 36)
  return end - (i % 2)
})
const masked = rangeSet([...later, ...blocks.flatMap(({ name, from, to }) => (name === '-' ? [from, to] : []))])

/**
 * Had Unicode 13, which Java 17 knows, assigned this code point? JavaScript engines know later versions: what those
 * have added is masked.
 */
export function isAssigned(point: number): boolean {
  return point < 0x370 || !(masked.has(point) || unassigned.test(String.fromCodePoint(point)))
}
