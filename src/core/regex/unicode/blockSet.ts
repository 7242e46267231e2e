import { type CharSet, rangeSet } from '../charSet.ts'
import { remembered } from '../remembered.ts'
import { type Block, blocks } from './block.ts'
import { beginsIn, scriptSet } from './script.ts'

/** The code points of a Unicode block, by its name in any case (as it is, without blanks, or joined by `_`), or null. */
export const blockSet = remembered((name: string): CharSet | null => {
  const lower = name.toLowerCase()
  const block = blocks.find((block) => formsOf(block.name).includes(lower)) ?? blockOfScript(lower)
  return block ? rangeSet([block.from, block.to]) : null
})

/** A second name, behind a slash, is not joined by `_`. */
function formsOf(block: string): readonly string[] {
  const [first = '', second = first] = block.split('/')
  const forms = [first, first.replaceAll(' ', ''), first.replaceAll(/[ -]/g, '_'), second, second.replaceAll(' ', '')]
  return /[a-z]/.test(first) ? forms : []
}

/** The block that is named after its script; where two words stand together, each place between them is tried. */
function blockOfScript(name: string): Block | undefined {
  if (/^(common|inherited|unknown|.{4})$/.test(name)) return
  for (let i = 0; i < name.length; i++) {
    const words = i ? `${name.slice(0, i)}_${name.slice(i)}` : name.replace(' ', '_')
    const script = scriptSet(words)
    if (script) return blocks.find((block) => block.name === '*' && beginsIn(script, block))
  }
}
