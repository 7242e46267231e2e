/** What the page's agent says of each of its readings, in this order (`dtrum.getAndEvaluateMetaData()`, typings of the API). */
export const AGENT_TEXTS = ['id', 'type', 'expression', 'value', 'info'] as const

/** One reading of the page's agent; texts are cut at 1,000 UTF-16 units, and what was no text is null. */
export type AgentReading = {
  /** `mdcc7`; 7 is the metadata's id in the configuration. */
  readonly id: string | null
  readonly type: string | null
  readonly expression: string | null
  readonly value: string | null
  /** Why there is no value, if the agent says so. */
  readonly info: string | null
}
