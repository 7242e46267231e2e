import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumption.ts'

/** What the user may switch without touching the page; a change re-derives everything recorded. */
export type Settings = {
  /** `page`: the signal as the page's browser has it; the other two simulate it. */
  readonly doNotTrack: 'page' | 'on' | 'off'
  readonly assumptions: Assumptions
}

export const DEFAULT_SETTINGS: Settings = { doNotTrack: 'page', assumptions: DEFAULT_ASSUMPTIONS }
