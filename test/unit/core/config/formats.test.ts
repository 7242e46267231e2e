import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FORMAT_NAMES } from '../../../../src/core/config/configuration.ts'
import { FORMATS } from '../../../../src/core/config/formats/index.ts'
import { readConfiguration, writeConfiguration } from '../../../../src/core/config/readConfiguration.ts'
import { readHcl } from '../../../../src/core/config/terraform/readHcl.ts'
import { configurationOf, dtconfigs, SAMPLES, sample } from './fixtures.ts'

const written = (text: string, to: (typeof FORMAT_NAMES)[number]): string => {
  const result = writeConfiguration(configurationOf(text), to)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('the index of formats', () => {
  it('has every file, and every name once', () => {
    const files = readdirSync('src/core/config/formats').filter((file) => file !== 'index.ts')
    expect(FORMATS).toHaveLength(files.length)
    expect(FORMATS.map(({ name }) => name).sort()).toEqual([...FORMAT_NAMES].sort())
    const names = FORMATS.map(({ name }) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
    expect(names.map((name) => `${name}.ts`).sort()).toEqual(files.sort())
  })
})

describe('a sample', () => {
  it.each(SAMPLES)('%s is recognised as %s', (name, format) => {
    const read = readConfiguration(sample(name))
    expect(read.ok && read.value.format).toBe(format)
  })
  it.each(SAMPLES)('%s comes back from our own format as it was', (name) => {
    const first = configurationOf(sample(name))
    const again = configurationOf(written(sample(name), 'inspector'))
    expect(again).toEqual(first)
  })
  it.each(SAMPLES)('%s comes back from the Config API’s format with the same application', (name) => {
    expect(configurationOf(written(sample(name), 'config-api')).application).toEqual(
      configurationOf(sample(name)).application,
    )
  })
  it.each(SAMPLES)('%s comes back from Terraform with the same properties', (name) => {
    expect(configurationOf(written(sample(name), 'terraform')).application.properties).toEqual(
      configurationOf(sample(name)).application.properties,
    )
  })
  it.each(SAMPLES.filter(([, format]) => format !== 'terraform'))(
    '%s comes back by way of our own format as the same JSON value',
    (name, format) => {
      const back = written(written(sample(name), 'inspector'), format)
      expect(JSON.parse(back)).toEqual(JSON.parse(sample(name)))
    },
  )
  it.each(SAMPLES.filter(([, format]) => format === 'terraform'))(
    '%s comes back by way of our own format with every value that it sets',
    (name) => {
      const [before, after] = [sample(name), written(written(sample(name), 'inspector'), 'terraform')].map((text) => {
        const blocks = readHcl(text)
        return blocks.ok && blocks.value.map(({ type, labels, values }) => ({ type, labels, values }))
      })
      expect(after).toEqual(before)
    },
  )
  it.each(dtconfigs.map((text, index) => [index + 1, text] as const))('string %i is a page’s', (_, text) => {
    const read = readConfiguration(text)
    expect(read.ok && read.value.format).toBe('page')
  })
})

describe('Config API → ours → Config API', () => {
  const hostile = `{
    "__proto__": {"polluted": true}, "constructor": {"prototype": 1},
    "userTags": [], "nothing": null, "mark": "\uE000kept", "escaped": "\\uE000kept", "twice": "\uE000\uE000",
    "big": 12345678901234567890, "precise": 0.1234567890123456789, "huge": 1e400, "same": 1.50e2, "minusZero": -0,
    "text": "{{ not a \\"template\\" }} 12345678901234567890"
  }`
  it('gives the same JSON value, also where JavaScript has no number for it', () => {
    const own = written(hostile, 'inspector')
    const configuration = configurationOf(own)
    const back = writeConfiguration(configuration, 'config-api')
    const text = back.ok ? back.value : ''
    expect(JSON.parse(text)).toEqual(JSON.parse(hostile))
    for (const token of ['12345678901234567890,', '0.1234567890123456789,', '1e400,', '150,', '-0,'])
      expect(text).toContain(`: ${token}`)
    expect(JSON.parse(own).application.nothing).toBeNull()
  })
  it('pollutes no prototype', () => {
    configurationOf(written(hostile, 'inspector'))
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
  it('keeps what a later version of our file has, and its companions', () => {
    const file = {
      format: 'rum-property-inspector/configuration@1',
      source: 'config-api',
      application: { userTags: [] },
      dataPrivacy: { doNotTrackBehaviour: 'DO_NOT_CAPTURE' },
      requestAttributes: [{ id: 'a', dataSources: [] }],
      keyUserActions: { keyUserActionList: [] },
      checks: [{ key: 'revenue' }],
      later: { n: 12 },
    }
    expect(configurationOf(JSON.stringify(file)).application.doNotTrack).toBe('DO_NOT_CAPTURE')
    expect(JSON.parse(written(JSON.stringify(file), 'inspector'))).toEqual(file)
  })
  it('refuses a newer version of our own file', () => {
    const read = readConfiguration('{"format":"rum-property-inspector/configuration@2","application":{}}')
    expect(!read.ok && read.refusal.code).toBe('newer-format')
  })
})

describe('a Monaco template', () => {
  const template = `{
  "name": "{{ .name }}",
  "quoted": "{{ index .names "de" }} shop",
  "costControlUserSessionPercentage": {{ .percentage }},
  "userTags": [],
  "metaDataCaptureSettings": [{"type": "COOKIE", "capturingName": "{{.cookie}}", "uniqueId": 1}],
  "userActionAndSessionProperties": [
    {"key": "a", "type": "STRING", "origin": "META_DATA", "metadataId": 1, "uniqueId": 2, "ignoreCase": {{ .lower }}, "storeAsSessionProperty": true}
  ]
}`
  const placeholders = (text: string): string[] =>
    (text.match(/"[^"\n]*\{\{.*?\}\}.*?"(?=[,}\n])|\{\{.*?\}\}/g) ?? []).sort()

  it('keeps its placeholders, quoted or not, also by way of our own format', () => {
    const direct = written(template, 'monaco')
    const around = written(written(template, 'inspector'), 'monaco')
    expect(around).toBe(direct)
    expect(placeholders(direct)).toEqual(placeholders(template))
    expect(direct).toContain('"costControlUserSessionPercentage": {{ .percentage }},')
    expect(direct).toContain('"quoted": "{{ index .names "de" }} shop"')
    expect(direct).toContain('"ignoreCase": {{ .lower }}')
  })
  it('shows what can be known of it', () => {
    const configuration = configurationOf(template)
    expect(configuration.application.properties[0]).toMatchObject({
      key: 'a',
      expression: '{{.cookie}}',
      ignoreCase: false,
    })
    expect(configuration.flaws).toMatchObject([
      { code: 'placeholder', key: 'a', args: ['userActionAndSessionProperties[0].ignoreCase', '{{ .lower }}'] },
    ])
    expect(configuration.unread.size).toBe(0)
  })
  it('names the place of an error behind a placeholder', () => {
    const read = readConfiguration('{"name": "{{ f "x" }}",\n "userTags": {{ .tags }} oops}')
    expect(!read.ok && read.refusal).toMatchObject({ code: 'not-json', args: ['2', '26', 'InvalidSymbol'] })
  })
  it('is JSON where it is written as a Config API body', () => {
    expect(JSON.parse(written(template, 'config-api')).costControlUserSessionPercentage).toBe('{{ .percentage }}')
  })
})
