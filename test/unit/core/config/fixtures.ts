import { readFileSync } from 'node:fs'
import type { Configuration } from '../../../../src/core/config/configuration.ts'
import { readConfiguration } from '../../../../src/core/config/readConfiguration.ts'

export const sample = (name: string): string => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8')

/** The configuration strings of the sample, in its order. */
export const dtconfigs = sample('dtconfig.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

export const SAMPLES = [
  ['config-api-easytravel.partial.json', 'config-api'],
  ['monaco-application-web.json', 'monaco'],
  ['terraform-web-application-a.tf', 'terraform'],
  ['terraform-web-application-b.tf', 'terraform'],
] as const

export function configurationOf(text: string): Configuration {
  const read = readConfiguration(text)
  if (!read.ok) throw new Error(`refused: ${read.refusal.code} ${read.refusal.args.join(' ')}`)
  return read.value.configuration
}

export const ENTRY = {
  type: 'CSS_SELECTOR',
  capturingName: '.price',
  name: 'price',
  uniqueId: 3,
  publicMetadata: false,
  useLastValue: false,
}
export const PROPERTY = {
  key: 'revenue',
  displayName: 'Revenue',
  type: 'DOUBLE',
  origin: 'META_DATA',
  uniqueId: 7,
  metadataId: 3,
  aggregation: 'SUM',
  storeAsUserActionProperty: true,
  storeAsSessionProperty: true,
}

/** A body with one entry and one property; parts of either, or of the body, may be others. */
export const body = (parts: { entry?: object; property?: object; more?: object } = {}): object => ({
  name: 'Shop',
  metaDataCaptureSettings: [{ ...ENTRY, ...parts.entry }],
  userActionAndSessionProperties: [{ ...PROPERTY, ...parts.property }],
  ...parts.more,
})

export const shop = (parts?: Parameters<typeof body>[0]): Configuration => configurationOf(JSON.stringify(body(parts)))
