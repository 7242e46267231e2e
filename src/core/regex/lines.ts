/** Does a line end with this unit? */
export function isTerminator(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

/** Is it a line break of `\R`? */
export function isNewline(unit: number): boolean {
  return isTerminator(unit) || unit === 11 || unit === 12
}
