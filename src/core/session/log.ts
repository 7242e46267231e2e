import type { AgentReading } from '../model/agentReading.ts'
import type { LateValue } from '../model/lateValue.ts'
import { LIMITS } from '../model/limits.ts'
import type { LateReadings, PageAction } from '../model/pageAction.ts'
import type { Reading, Readings } from '../model/reading.ts'
import { type Source, sourceKey } from '../model/source.ts'
import { agentReadings } from './agentReadings.ts'
import { startInterning } from './interned.ts'
import type { RecordedAction } from './recording.ts'
import { SharedReadings } from './sharedReadings.ts'

/** Where a message came from. */
export type Origin = { readonly document: string; readonly frame: string; readonly timeOrigin: number }

export type Log = {
  readonly actions: readonly RecordedAction[]
  /** Older actions that went to stay within bounds. */
  readonly dropped: number
  /** The id that the next action will have; ids never come again. */
  readonly nextId: number
  readonly add: (action: PageAction, origin: Origin, sources: readonly Source[]) => void
  /** What came to an action of `add` too late; nothing where that action is here no more. */
  readonly addLate: (late: LateReadings, document: string, sources: readonly Source[]) => void
  readonly clear: () => void
}

/** Actions that something late can still come to. */
const YOUNG = 100
/** UTF-16 units of a late value, for a sentence. */
const LATE_TEXT = 200

const list = <T>(listed: { readonly length: number; readonly [index: number]: T }): T[] => Array.from(listed)

/** Everything that was read, oldest first, bounded; it lives as long as the toolbox. */
export function startLog(): Log {
  const actions: RecordedAction[] = []
  const { intern } = startInterning()
  /** Every action of a configuration shares its sources' names. */
  const positions = new WeakMap<readonly Source[], ReadonlyMap<string, number>>()
  let before: readonly (Reading | undefined)[] = []
  /** What documents call their youngest actions, and what they are called here. */
  const young = new Map<string, number>()
  let agent: readonly AgentReading[] | null = null
  let dropped = 0
  let lastId = 0

  const positionsOf = (sources: readonly Source[]): ReadonlyMap<string, number> => {
    const known = positions.get(sources)
    if (known) return known
    const fresh = new Map(sources.map(({ type, expression }, index) => [sourceKey(type, expression), index]))
    positions.set(sources, fresh)
    return fresh
  }

  const readingsOf = ({ readings }: PageAction, sources: readonly Source[]): Readings => {
    before = sources.map((_, index) => {
      const reading = readings[index]
      return reading && intern(reading, before[index])
    })
    return new SharedReadings(positionsOf(sources), before)
  }

  return {
    actions,
    get dropped() {
      return dropped
    },
    get nextId() {
      return lastId + 1
    },
    add(action, { document, frame, timeOrigin }, sources) {
      lastId++
      const { kind, name, startedAt, endedAt, url, title, boundaries, cutOff, beforeAttach, signals } = action
      agent = agentReadings(action, agent)
      young.set(`${document} ${action.id}`, lastId)
      if (young.size > YOUNG) young.delete(young.keys().next().value ?? '')
      actions.push({
        timeOrigin,
        action: {
          id: lastId,
          document,
          frame,
          kind,
          name,
          startedAt,
          endedAt,
          at: timeOrigin + endedAt,
          url,
          title,
          boundaries,
          cutOff,
          beforeAttach,
          signals,
          readings: readingsOf(action, sources),
          requests: list(action.requests),
          apiValues: list(action.apiValues),
          ...(agent && { agent }),
        },
      })
      if (actions.length > LIMITS.actions) {
        actions.shift()
        dropped++
      }
    },
    addLate({ id, at, places, readings }, document, sources) {
      const known = young.get(`${document} ${id}`)
      const index = actions.findLastIndex(({ action }) => action.id === known)
      const recorded = actions[index]
      if (!recorded) return
      const late = list(places).flatMap((place, i): LateValue[] => {
        const source = sources[place]
        const reading = readings[i]
        if (!source || reading?.kind !== 'value') return []
        const text = reading.text.slice(0, LATE_TEXT)
        return [{ source: sourceKey(source.type, source.expression), text, afterMs: at - recorded.action.endedAt }]
      })
      if (late.length > 0) actions[index] = { ...recorded, action: { ...recorded.action, late } }
    },
    clear() {
      actions.length = 0
      dropped = 0
    },
  }
}
