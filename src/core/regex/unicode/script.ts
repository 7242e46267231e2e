import { type CharSet, complement } from '../charSet.ts'
import { unicodeSet } from './property.ts'

/** Names that JavaScript knows and Java 17 doesn't. */
const FOREIGN = /^(Hrkt|Katakana_Or_Hiragana|Qaai|Qaac)$/
/** Every script has characters below this. */
const SCRIPTS_END = 0x20000
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
    return holdsAny(set, 0, SCRIPTS_END) ? set : null
  } catch {
    return null
  }
}

export function holdsAny({ has }: CharSet, from: number, to: number): boolean {
  for (let point = from; point <= to; point++) if (has(point)) return true
  return false
}
