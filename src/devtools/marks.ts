import type { RecordedAction } from '../core/session/recording.ts'

/** Where in the log the timeline and the current session begin. Nothing of the log itself goes by them. */
export function startMarks(nextId: () => number) {
  let timelineFrom = 0
  let sessionFrom: number | null = null
  return {
    get sessionFrom() {
      return sessionFrom
    },
    inTimeline: ({ action }: RecordedAction): boolean => action.id >= timelineFrom,
    /** The top document went: without Preserve log the timeline begins anew, the session goes on. */
    navigated: (preserve: boolean): void => {
      if (!preserve) timelineFrom = nextId()
    },
    /** A session ends and the next begins with this action, or with the next one that comes. */
    sessionHere: (action: number | null): void => {
      sessionFrom = action ?? nextId()
    },
    /** The log was cleared. */
    cleared: (): void => {
      sessionFrom = null
    },
  }
}

export type Marks = ReturnType<typeof startMarks>
