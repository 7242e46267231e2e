import type { Aggregation, DataType } from '../model/property.ts'
import type { MetadataType } from './metadata.ts'

/**
 * Where a pack's entry is from. `documented`: the product's public documentation names it. `observed`: RUM JavaScript was
 * seen to have it. `vendor`: our own choice, made of the other vendor's public documentation; never the product's list.
 */
export type Origin = { readonly kind: 'documented' | 'observed' } | { readonly kind: 'vendor'; readonly source: string }

export type PackEntry = {
  readonly key: string
  readonly displayName: string
  readonly type: MetadataType
  readonly expression: string
  readonly dataType: DataType
  readonly aggregation: Aggregation
  readonly origin: Origin
}

/** Ready-made properties of one kind; the words of each pack stand in the messages under `pack_<id>`. */
export type Pack = { readonly id: string; readonly name: string; readonly entries: readonly PackEntry[] }

type Short = readonly [
  key: string,
  displayName: string,
  expression: string,
  dataType?: DataType,
  aggregation?: Aggregation,
]

/** Entries of one type and origin; STRING and LAST where nothing else is said. */
export const entriesOf = (type: MetadataType, origin: Origin, ...entries: readonly Short[]): readonly PackEntry[] =>
  entries.map(([key, displayName, expression, dataType = 'STRING', aggregation = 'LAST']) => ({
    key,
    displayName,
    type,
    expression,
    dataType,
    aggregation,
    origin,
  }))
