import type { AgentReading } from '../model/agentReading.ts'
import type { Capture } from '../model/capture.ts'
import { note, type Warning } from '../model/code.ts'
import type { ExpressionType, Property } from '../model/property.ts'
import { isPageSource } from '../model/source.ts'

/** Texts of the agent are compared up to this length, since longer ones are cut on their way here. */
const COMPARED = 1_000

/** How the page's agent reads a property, beside how it was read here; `only-here`: the agent does not know it. */
export type AgentVerdict =
  | { readonly kind: 'agrees' | 'differs'; readonly said: AgentReading }
  | { readonly kind: 'only-here'; readonly said: null }

/** The agent's word for a type: a letter in the page's configuration, a word elsewhere; others say nothing. */
const TYPES: Readonly<Record<string, ExpressionType>> = {
  a: 'CSS_SELECTOR',
  cssselector: 'CSS_SELECTOR',
  b: 'JAVA_SCRIPT_VARIABLE',
  javascriptvariable: 'JAVA_SCRIPT_VARIABLE',
  c: 'COOKIE',
  cookie: 'COOKIE',
  cookievalue: 'COOKIE',
  d: 'QUERY_STRING',
  querystring: 'QUERY_STRING',
  e: 'JAVA_SCRIPT_FUNCTION',
  javascriptfunction: 'JAVA_SCRIPT_FUNCTION',
  f: 'RESPONSE_HEADER',
}
/** The source that the agent says it reads; undefined: its word for it is not known. */
export const typeOf = ({ type }: AgentReading): ExpressionType | undefined => {
  const word = (type ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')
  return Object.hasOwn(TYPES, word) ? TYPES[word] : undefined
}

/** The agent has a meta tag as the selector that finds it (observed). */
const asCarried = ({ expressionType, expression }: Property): readonly [ExpressionType, string] =>
  expressionType === 'META_TAG' ? ['CSS_SELECTOR', `[name='${expression}']@content`] : [expressionType, expression]

/** The agent names metadata by `mdcc` and its id in the configuration (assumed; it fits every sample). */
const isMeant = (said: AgentReading, property: Property): boolean =>
  property.metadata !== undefined && said.id === `mdcc${property.metadata}`

function isSame(said: AgentReading, property: Property): boolean {
  const [type, expression] = asCarried(property)
  return said.expression === expression && (typeOf(said) ?? type) === type
}

/** Finds the agent's reading of a property: by id with the same expression, else by expression, else by id alone. */
function entryOf(said: readonly AgentReading[], property: Property): AgentReading | undefined {
  const same = said.filter((entry) => isSame(entry, property))
  return same.find((entry) => isMeant(entry, property)) ?? same[0] ?? said.find((entry) => isMeant(entry, property))
}

/**
 * Compares a capture with what the page's agent read at the same moment.
 *
 * @returns null where there is nothing to compare: no agent, a source that it does not read from the page, or nothing
 *   read here
 */
export function agentVerdict(capture: Capture, said: readonly AgentReading[] | null | undefined): AgentVerdict | null {
  const { property, status } = capture
  if (!said || status === 'waiting' || !isPageSource(property.expressionType)) return null
  const entry = entryOf(said, property)
  if (!entry) return { kind: 'only-here', said: null }
  const theirs = entry.value || null
  const ours = [capture.raw?.slice(0, COMPARED) ?? null, capture.cut?.slice(0, COMPARED) ?? null, capture.sent]
  const agrees = theirs === null ? capture.raw === null : ours.includes(theirs)
  return { kind: agrees ? 'agrees' : 'differs', said: entry }
}

/** The warning of a capture that the agent reads otherwise: its expression, its value or reason, ours. */
export function disagreement(capture: Capture, said: readonly AgentReading[] | null | undefined): Warning | null {
  const verdict = agentVerdict(capture, said)
  if (verdict?.kind !== 'differs') return null
  const { value, info } = verdict.said
  return note('agent-disagrees', shown(value || info), shown(capture.raw ?? capture.reason?.code))
}

const shown = (text: string | null | undefined): string => (text || '–').slice(0, 200)

/** What the agent reads that no configured property does. */
export const onlyThere = (said: readonly AgentReading[], properties: readonly Property[]): readonly AgentReading[] =>
  said.filter((entry) => !properties.some((property) => isSame(entry, property) || isMeant(entry, property)))
