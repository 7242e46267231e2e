import { decodeText } from '../../../src/core/config/decodeText.ts'
import { problemsOf } from '../../../src/core/config/problemsOf.ts'
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts'
import { properties200 } from '../../site/properties200.ts'

const bare = properties200()
const text = JSON.stringify({
  ...bare,
  userActionAndSessionProperties: bare.userActionAndSessionProperties.map((property, index) => ({
    ...property,
    cleanupRule: `id${index}=([^;&]*+)`,
  })),
})

/** ms to read a text and find what is wrong with it. */
function timeOf(given: string, check: (count: number | null) => boolean): number {
  const from = performance.now()
  const read = readConfiguration(given)
  const count = read.ok ? problemsOf(read.value.configuration).length && read.value.configuration.metadata.length : null
  const ms = performance.now() - from
  if (!check(count)) throw new Error(`${given.slice(0, 40)}… gave ${count}`)
  return ms
}

const sound = (count: number | null): boolean => count === 200
const [cold = Number.NaN, ...warm] = Array.from({ length: 30 }, () => timeOf(text, sound))

const SIZE = 4_000_000
const refused = (count: number | null): boolean => count === null
const anyhow = (): boolean => true
const repeated = (part: string, size = SIZE): string => part.repeat(size / part.length)
const [entry] = bare.metaDataCaptureSettings
const [property] = bare.userActionAndSessionProperties
const count = Math.floor(SIZE / (JSON.stringify(entry).length + JSON.stringify(property).length + 20))
const entries = Array.from({ length: count }, (_, index) => ({ ...entry, uniqueId: index }))
const properties = Array.from({ length: count }, (_, index) => ({ ...property, metadataId: index, uniqueId: index }))

/** What is too large, nested too deeply, or as large and as odd as it may be. */
const HOSTILE: Readonly<Record<string, () => number>> = {
  '30 MB of bytes': () => {
    const bytes = new Uint8Array(30 * 1024 * 1024).fill(0x20)
    const from = performance.now()
    if (decodeText(bytes).ok) throw new Error('30 MB were read')
    return performance.now() - from
  },
  '30 MB of text': () => timeOf(`{"userTags":"${repeated('x', 30 * 1024 * 1024)}"}`, refused),
  'deep JSON': () => timeOf(repeated('['), refused),
  'deep Terraform': () => timeOf(`resource "dynatrace_web_application" "a" {\n${repeated('a {\n')}`, refused),
  'many properties': () =>
    timeOf(
      JSON.stringify({ ...bare, metaDataCaptureSettings: entries, userActionAndSessionProperties: properties }),
      (found) => found === count,
    ),
  placeholders: () => timeOf(`{"userTags":"${repeated('{{')}"}`, anyhow),
  heredocs: () => timeOf(`resource "dynatrace_web_application" "a" {\n${repeated(' a = <<X\n')}`, anyhow),
  'a saved page': () => timeOf(`<html>${repeated('cfg="')}`, anyhow),
  'an agent’s text': () => timeOf(repeated('a|'), anyhow),
}
const worst = Object.entries(HOSTILE)
  .map(([name, run]) => ({ name, ms: run() }))
  .reduce((one, other) => (other.ms > one.ms ? other : one))
console.log(JSON.stringify({ cold, warm, worst }))
