import type { Capture } from '../model/capture.ts'

/** Whether the same became of a property in two actions: status, reason and value; the way there may differ. */
export const isSameOutcome = (a: Capture, b: Capture): boolean =>
  a.status === b.status && a.reason?.code === b.reason?.code && a.value === b.value && a.withheld === b.withheld
