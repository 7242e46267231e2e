import { type CharSet, complement } from '../charSet.ts'
import { remembered } from '../remembered.ts'
import { type Block, blocks } from './block.ts'
import { unicodeSet } from './property.ts'

/** Names that JavaScript knows and Java 17 doesn't. */
const FOREIGN = /^(Hrkt|Katakana_Or_Hiragana|Qaai|Qaac)$/
/** Every script has a character among so many first ones of a block. */
const SAMPLE = 16

/** The code points of a script, by its name or its four-letter code in any case; null where Java 17 knows none. */
export const scriptSet = remembered((name: string): CharSet | null => {
  const title = name.toLowerCase().replace(/(^|_)[a-z]/g, (letter) => letter.toUpperCase())
  if (title === 'Zzzz' || title === 'Unknown') return complement(unicodeSet('[\\p{Any}--[\\p{Co}\\p{Cs}]]') as CharSet)
  if (FOREIGN.test(title)) return null
  const set = unicodeSet(`\\p{Script=${title === 'Signwriting' ? 'SignWriting' : title}}`)
  // A script that came after Unicode 13 has no code point that was assigned then.
  return set && blocks.some((block) => beginsIn(set, block)) ? set : null
})

/** Has the set any of a block's first characters? */
export function beginsIn({ has }: CharSet, { from }: Block): boolean {
  for (let point = from; point < from + SAMPLE; point++) if (has(point)) return true
  return false
}
