import { type CharSet, complement } from '../charSet.ts'
import { type Block, blocks } from './block.ts'
import { unicodeSet } from './property.ts'

/** Names that JavaScript knows and Java 17 doesn't. */
const FOREIGN = /^(Hrkt|Katakana_Or_Hiragana|Qaai|Qaac)$/
/** Every script has a character among so many first ones of a block. */
const SAMPLE = 16
const known = new Map<string, CharSet | null>()

/** The code points of a script, by its name or its four-letter code in any case; null where Java 17 knows none. */
export function scriptSet(name: string): CharSet | null {
  const title = name.toLowerCase().replace(/(^|_)[a-z]/g, (letter) => letter.toUpperCase())
  const made = known.get(title)
  if (made !== undefined) return made
  const set =
    title === 'Zzzz' || title === 'Unknown'
      ? complement(unicodeSet('[\\p{Any}--[\\p{Co}\\p{Cs}]]'))
      : knownScript(title)
  known.set(title, set)
  return set
}

function knownScript(title: string): CharSet | null {
  if (!/^[A-Za-z_]+$/.test(title) || FOREIGN.test(title)) return null
  try {
    const set = unicodeSet(`\\p{Script=${title === 'Signwriting' ? 'SignWriting' : title}}`)
    // A script that came after Unicode 13 has no code point that was assigned then.
    return blocks.some((block) => beginsIn(set, block)) ? set : null
  } catch {
    return null
  }
}

/** Has the set any of a block's first characters? */
export function beginsIn({ has }: CharSet, { from }: Block): boolean {
  for (let point = from; point < from + SAMPLE; point++) if (has(point)) return true
  return false
}
