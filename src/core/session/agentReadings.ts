import { AGENT_TEXTS, type AgentReading } from '../model/agentReading.ts'
import type { PageAction } from '../model/pageAction.ts'

const NOT_SAID: AgentReading = { id: null, type: null, expression: null, value: null, info: null }

const isEqual = (one: AgentReading, other: AgentReading | undefined): boolean =>
  AGENT_TEXTS.every((name) => one[name] === other?.[name])

/**
 * What the agent said with an action, by name. It mostly says the same action after action, so what equals the entry
 * of `before` is that very entry.
 */
export function agentReadings(
  { agent }: PageAction,
  before: readonly AgentReading[] | null,
): readonly AgentReading[] | null {
  if (!agent) return null
  const said = Array.from(agent, (texts, place) => {
    const names = AGENT_TEXTS.map((name, index) => [name, texts[index] ?? null] as const)
    const entry: AgentReading = { ...NOT_SAID, ...Object.fromEntries(names) }
    const same = before?.[place]
    return same && isEqual(entry, same) ? same : entry
  })
  return before && said.length === before.length && said.every((entry, place) => entry === before[place])
    ? before
    : said
}
