/** One command of the command line. */
export type Command = {
  /** A few words for the list of commands. */
  readonly summary: string
  readonly help: string
  /** Takes the arguments after the command's name and gives the exit status; throws a `CommandError`. */
  readonly run: (args: readonly string[]) => Promise<number>
}
