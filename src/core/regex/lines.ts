import { spans } from './charSet.ts'

/** What ends a line; with the flag `d` only a line feed does. */
export const LINE_ENDS = spans('\n\n\r\r\x85\x85\u2028\u2029')

/** Does a line end with this unit? */
export function isTerminator(unit: number, unix = false): boolean {
  return unit === 10 || (!unix && (unit === 13 || unit === 0x85 || unit === 0x2028 || unit === 0x2029))
}

/** Is it a line break of `\R`? */
export function isNewline(unit: number): boolean {
  return isTerminator(unit) || unit === 11 || unit === 12
}
