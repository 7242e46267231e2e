// The hand-thought cases as pairs of a rule and a text.
import { readFileSync } from 'node:fs'

const shown = (text) => text.replace(/⟨([0-9a-f]+)⟩/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))

export function handCases() {
  const lines = readFileSync(new URL('cases.txt', import.meta.url), 'utf8').split('\n')
  return lines.flatMap((line) => {
    if (line === '' || line.startsWith('# ')) return []
    const [rule, ...texts] = line.split('\t').map(shown)
    return texts.map((text) => [rule, text])
  })
}
