import { type CharSet, rangeSet } from '../charSet'
import { BLOCKS } from './tables'

let known: Map<string, readonly [number, number]> | null = null

/** The code points of a Unicode block, by its name in any case (as it is, without blanks, or joined by `_`), or null. */
export function blockSet(name: string): CharSet | null {
  known ??= readBlocks()
  const bounds = known.get(name.toUpperCase())
  return bounds ? rangeSet(bounds) : null
}

function readBlocks(): Map<string, readonly [number, number]> {
  const blocks = new Map<string, readonly [number, number]>()
  let at = 0
  for (const entry of BLOCKS.split(',')) {
    const [, length, name] = /^(\w+?):(.*)$/.exec(entry) ?? ['', '0', '']
    const end = at + Number.parseInt(length as string, 36) * 16
    for (const form of forms(name as string)) blocks.set(form, [at, end - 1])
    at = end
  }
  return blocks
}

function forms(name: string): string[] {
  return name ? [name, name.replaceAll(' ', ''), name.replaceAll(/[ -]/g, '_')] : []
}
