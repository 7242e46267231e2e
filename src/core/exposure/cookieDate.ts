const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What may stand between the parts of a date. */
const DELIMITER = /[\t\x20-\x2f;-@[-`{-~]+/
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/
const DAY = /^(\d{1,2})(?:\D|$)/
const YEAR = /^(\d{2,4})(?:\D|$)/

/**
 * The date of an `Expires` attribute (RFC 6265bis, section 5.1.1): time, day, month and year in any order, two-digit
 * years from 1970 to 2069.
 *
 * @returns ms since the epoch, or null where it is no date
 */
export function cookieDate(text: string): number | null {
  let time: readonly number[] | null = null
  let day: number | null = null
  let month: number | null = null
  let year: number | null = null
  for (const token of text.split(DELIMITER)) {
    const clock: RegExpExecArray | null = time === null ? TIME.exec(token) : null
    const first = DAY.exec(token)
    const named = MONTHS.indexOf(token.slice(0, 3).toLowerCase())
    const years = YEAR.exec(token)
    if (clock) time = clock.slice(1, 4).map(Number)
    else if (day === null && first) day = Number(first[1])
    else if (month === null && named >= 0) month = named
    else if (year === null && years) year = Number(years[1])
  }
  if (time === null || day === null || month === null || year === null) return null
  const [hours = 0, minutes = 0, seconds = 0] = time
  const full = year >= 70 && year <= 99 ? year + 1_900 : year <= 69 ? year + 2_000 : year
  if (day < 1 || day > 31 || full < 1_601 || hours > 23 || minutes > 59 || seconds > 59) return null
  const at = Date.UTC(full, month, day, hours, minutes, seconds)
  return new Date(at).getUTCDate() === day ? at : null
}
