import type { RecordedAction } from '../core/session/recording.ts'

/** Where in the log the timeline and the current session begin. Nothing of the log itself goes by them. */
export function startMarks(nextId: () => number) {
  let timelineFrom = 0
  let sessionFrom: number | null = null
  let requestsFrom = 0
  return {
    get sessionFrom() {
      return sessionFrom
    },
    /** ms since the epoch: requests that only the network panel saw are shown from here on. */
    get requestsFrom() {
      return requestsFrom
    },
    inTimeline: ({ action }: RecordedAction): boolean => action.id >= timelineFrom,
    /** The top document went, the next began at `at`: without Preserve log the timeline begins anew, the session goes on. */
    navigated: (preserve: boolean, at: number): void => {
      if (preserve) return
      timelineFrom = nextId()
      requestsFrom = at
    },
    /** A session ends and the next begins with this action, or with the next one that comes. */
    sessionHere: (action: number | null): void => {
      sessionFrom = action ?? nextId()
    },
    /** The log was cleared. */
    cleared: (): void => {
      sessionFrom = null
      requestsFrom = Date.now()
    },
  }
}

export type Marks = ReturnType<typeof startMarks>
