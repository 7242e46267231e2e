import { LIMITS } from '../model/limits.ts'
import type { PageAction } from '../model/pageAction.ts'
import type { Reading, Readings } from '../model/reading.ts'
import { type Source, sourceKey } from '../model/source.ts'
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
  readonly clear: () => void
}

const list = <T>(listed: { readonly length: number; readonly [index: number]: T }): T[] => Array.from(listed)

/** Everything that was read, oldest first, bounded; it lives as long as the toolbox. */
export function startLog(): Log {
  const actions: RecordedAction[] = []
  const { intern } = startInterning()
  /** Every action of a configuration shares its sources' names. */
  const positions = new WeakMap<readonly Source[], ReadonlyMap<string, number>>()
  let before: readonly (Reading | undefined)[] = []
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
      const { kind, name, startedAt, endedAt, url, title, boundaries, beforeAttach, signals } = action
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
          beforeAttach,
          signals,
          readings: readingsOf(action, sources),
          requests: list(action.requests),
          apiValues: list(action.apiValues),
        },
      })
      if (actions.length > LIMITS.actions) {
        actions.shift()
        dropped++
      }
    },
    clear() {
      actions.length = 0
      dropped = 0
    },
  }
}
