import type { ApiCall } from '../core/derive/apiCalls.ts'
import type { ActionKind, Boundaries, CutOff } from '../core/model/action.ts'
import type { AgentReading } from '../core/model/agentReading.ts'
import type { Capture } from '../core/model/capture.ts'

export type ActionSummary = {
  readonly id: number
  readonly kind: ActionKind
  readonly name: string
  /** ms since the epoch of its end. */
  readonly at: number
  readonly durationMs: number
  readonly boundaries: Boundaries
  readonly cutOff: CutOff | null
  readonly beforeAttach: boolean
}

/** One action of the timeline. */
export type TimelineEntry = ActionSummary & {
  /** Another one than the entry before has is a navigation. */
  readonly document: string
  readonly url: string
  /** Null while they are being worked out. */
  readonly counts: {
    readonly captured: number
    readonly attention: number
    /** Values that the page passed to the JavaScript API, and those of them that it refused. */
    readonly calls: number
    readonly refusedCalls: number
  } | null
}

/** What became of a property in an action, beside what became of it in another one. */
export type ComparedCapture = {
  readonly capture: Capture
  /** Null where there is no other action. */
  readonly before: Capture | null
  readonly changed: boolean
}

/** The selected action of the timeline. */
export type Chosen = {
  readonly action: ActionSummary
  /** ms since its document's time origin, as the times of the calls are. */
  readonly startedAt: number
  /** The other selected action, or else the one before; null where there is none. */
  readonly against: ActionSummary | null
  /** In configuration order. */
  readonly captures: readonly ComparedCapture[]
  readonly calls: readonly ApiCall[]
  /** What the page's own agent reads that no configured property does. */
  readonly onlyThere: readonly AgentReading[]
}

/** The actions of the timeline in which something became of the watched property, oldest first. */
export type History = { readonly property: number; readonly actions: readonly number[] }
