/** What could not be done, in one line that says what to do; exit status 2. */
export class CommandError extends Error {}

/** Text of a page or a driver as one line, without what a terminal would obey. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
