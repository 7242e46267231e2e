/** What could not be done, in one line that says what to do; exit status 2. */
export class CommandError extends Error {}
