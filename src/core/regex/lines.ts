import { spans } from './charSet.ts'

/** What ends a line; with the flag `d` only a line feed does. */
export const LINE_ENDS = spans('\n\n\r\r\x85\x85\u2028\u2029')
/** The line breaks of `\R`, and what `\v` stands for. */
export const VERTICAL = spans('\n\r\x85\x85\u2028\u2029')

/** Does a line end with this unit? */
export function isTerminator(unit: number, unix = false): boolean {
  return unit === 10 || (!unix && LINE_ENDS.has(unit))
}
