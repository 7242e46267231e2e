import type { Visit } from '../core/session/recording.ts'

/** What ends a visit before it is done, with the sentence that explains it. */
export class Stopped extends Error {
  constructor(
    readonly outcome: Visit['outcome'],
    message: string,
  ) {
    super(message)
  }
}

/** The first line of what went wrong, without the address that the driver adds to it. */
export function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n', 1)[0] ?? '').replace(/ at https?:.*/, '')
}

/** How a visit is cut short; `doing` is what it is at, for the sentence that says what took too long. */
export type Course = {
  over: boolean
  readonly startedAt: number
  doing: () => string
  readonly stop: (why: Stopped) => void
}
