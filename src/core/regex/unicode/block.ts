import { type CharSet, rangeSet } from '../charSet'
import { BLOCK_LENGTHS, BLOCK_NAMES } from './tables'

/** The code points of a Unicode block, by its name in any case (as it is, without blanks, or joined by `_`), or null. */
export function blockSet(name: string): CharSet | null {
  const upper = name.toUpperCase()
  const names = BLOCK_NAMES.split(',')
  let at = 0
  for (const [i, length] of BLOCK_LENGTHS.split(' ').entries()) {
    const from = at
    at += Number.parseInt(length, 36) * 16
    if (isNameOf(upper, names[i] as string)) return rangeSet([from, at - 1])
  }
  return null
}

/** A second name, behind a slash, is not joined by `_`. */
function isNameOf(name: string, block: string): boolean {
  const [first = '', second = ''] = block.split('/')
  const forms = [first, first.replaceAll(' ', ''), first.replaceAll(/[ -]/g, '_'), second, second.replaceAll(' ', '')]
  return name !== '' && forms.includes(name)
}
