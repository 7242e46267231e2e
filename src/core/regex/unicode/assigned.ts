import { blocks } from './block.ts'
import { LATER } from './tables.ts'

let end = 0
const later = LATER.split(' ').map((gap, i) => {
  end += Number.parseInt(gap, 36)
  return end - (i % 2)
})
const bounds = [...later, ...blocks.flatMap(({ name, from, to }) => (name === '-' ? [from, to] : []))]

/**
 * What Unicode 13, which Java 17 knows, had not assigned, as a class for expressions with the flag `v`. JavaScript
 * engines know later versions: what those have added is masked.
 */
export const LATER_CLASS = `[\\p{Cn}${bounds.map((bound, i) => `${i % 2 ? '-' : ''}\\u{${bound.toString(16)}}`).join('')}]`

const unassigned = new RegExp(LATER_CLASS, 'v')

/** Had Unicode 13 assigned this code point? */
export function isAssigned(point: number): boolean {
  return point < 0x370 || !unassigned.test(String.fromCodePoint(point))
}
