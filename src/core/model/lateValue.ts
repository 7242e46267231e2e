/** A value that came to a source shortly after an action's end, at which it was empty. */
export type LateValue = {
  /** As `sourceKey` names it. */
  readonly source: string
  /** At most 200 UTF-16 units of it. */
  readonly text: string
  /** ms after the action's end at which it was there; it may have come any time before. */
  readonly afterMs: number
}
