import type { Property } from '../model/property.ts'
import type { Reading } from '../model/reading.ts'

/**
 * The first step: a string is cut to the property's length in UTF-16 units, so a surrogate pair may be split; what
 * was no string became text after the cut and stays whole (observed with RUM JavaScript 1.255).
 */
export const cut = (reading: Extract<Reading, { kind: 'value' }>, { length }: Property): string =>
  reading.form === 'string' ? reading.text.slice(0, length) : reading.text
