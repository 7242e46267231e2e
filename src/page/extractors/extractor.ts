import type { Reading } from '../../core/model/reading.ts'
import type { Pass } from '../pass.ts'

/** Reads one source in a pass. May throw whatever the page throws; the pass makes `read-threw` of that. */
export type Read = (pass: Pass) => Reading

/** Prepares an expression once, when the configuration arrives. */
export type Extractor = (expression: string) => Read

/** An expression that can't be read at all keeps giving its reason. */
export const always =
  (reading: Reading): Read =>
  () =>
    reading
