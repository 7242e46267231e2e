import type { Check } from '../checks/check.ts'
import { checkList } from '../checks/parseChecks.ts'
import { isObject } from '../config/json.ts'
import type { UserAction } from '../model/action.ts'
import { type Note, note } from '../model/code.ts'
import { LIMITS } from '../model/limits.ts'
import type { Reading } from '../model/reading.ts'
import { readJsonFile } from './jsonFile.ts'
import { type ActionFacts, actionFacts, networkEntry, reading, settings, visit } from './recordedShapes.ts'
import type { RecordedAction, Recording } from './recording.ts'
import { count, list, object, orNull, record, refuse, type Shape, text, time, WrongShape } from './shape.ts'

export const SESSION_FORMAT = 'rum-property-inspector/session@1'

/** The configuration that a session was recorded with, as the text that was imported. */
export type RecordedConfiguration = { readonly text: string; readonly name: string; readonly source: string }

/** A recorded session: what was read and seen, and nothing that was derived from it. */
export type SessionFile = {
  /** Version of the tool that recorded it. */
  readonly tool: string
  /** ms since the epoch. */
  readonly savedAt: number
  readonly configuration: RecordedConfiguration | null
  readonly checks: readonly Check[]
  readonly recording: Recording
}

const MOST_ENTRIES = 100_000
const MOST_READINGS = 1_000_000
const CONFIGURATION = 16 * 1024 * 1024

/** Most readings of a session are alike: the file has each once, and an action a list of [source, reading] positions. */
type Pair = readonly [source: number, reading: number]
type WrittenAction = ActionFacts & { readonly readings: readonly Pair[] }
type Written = Omit<SessionFile, 'recording'> &
  Omit<Recording, 'actions'> & {
    readonly sources: readonly string[]
    readonly readings: readonly Reading[]
    readonly actions: readonly WrittenAction[]
  }

/** The text of a recorded session's file, `rum-property-inspector/session@1`. */
export function writeSession({ recording, ...file }: SessionFile): string {
  const { actions, ...rest } = recording
  const sources = startTable<string>((key) => key)
  const readings = startTable<Reading>((one) => JSON.stringify(one))
  const written = actions.map(({ action: { readings: read, ...facts }, timeOrigin }) => ({
    ...facts,
    timeOrigin,
    readings: [...read].map(([key, one]): Pair => [sources.place(key), readings.place(one)]),
  }))
  const body: Written = { ...file, ...rest, sources: sources.items, readings: readings.items, actions: written }
  return `${JSON.stringify({ format: SESSION_FORMAT, ...body })}\n`
}

/** Distinct items with their positions, in the order in which they came. */
function startTable<T>(keyOf: (item: T) => string): {
  readonly items: readonly T[]
  readonly place: (item: T) => number
} {
  const items: T[] = []
  const places = new Map<string, number>()
  return {
    items,
    place(item) {
      const key = keyOf(item)
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, items.length)
      return items.push(item) - 1
    },
  }
}

/**
 * Reads such a file.
 *
 * @returns what was written, exactly, or a refusal that names the first place that is not as it should be
 */
export function readSession(
  source: string,
): { readonly ok: true; readonly session: SessionFile } | { readonly ok: false; readonly refusal: Note } {
  const read = readJsonFile(source, file)
  return read.ok ? { ok: true, session: read.value } : read
}

const pair: Shape<Pair> = (value, path) => {
  if (!Array.isArray(value) || value.length !== 2) return refuse(path, '[source, reading]', value)
  return [count(value[0], `${path}[0]`), count(value[1], `${path}[1]`)]
}

const action: Shape<WrittenAction> = (value, path) => ({
  ...actionFacts(value, path),
  readings: list(pair, MOST_READINGS)(object(value, path).readings, `${path}.readings`),
})

const written = record<Written>({
  tool: text(100),
  savedAt: time,
  configuration: orNull(record({ text: text(CONFIGURATION), name: text(10_000), source: text(100) })),
  checks: checkList,
  sources: list(text(LIMITS.rawText), MOST_READINGS),
  readings: list(reading, MOST_READINGS),
  actions: list(action, LIMITS.actions),
  entries: list(networkEntry, MOST_ENTRIES),
  settings,
  visits: list(visit, MOST_ENTRIES),
  sessionFrom: orNull(count),
})

const file: Shape<SessionFile> = (value, path) => {
  const format = isObject(value) && typeof value.format === 'string' ? value.format : ''
  if (format !== SESSION_FORMAT) throw new WrongShape(note('not-a-session', format.slice(0, 100), SESSION_FORMAT))
  const { tool, savedAt, configuration, checks, sources, readings, actions, ...rest } = written(value, path)
  const recorded = actions.map((one, index) => restored(one, sources, readings, `actions[${index}]`))
  return { tool, savedAt, configuration, checks, recording: { ...rest, actions: recorded } }
}

function restored(
  { readings: pairs, timeOrigin, ...facts }: WrittenAction,
  sources: readonly string[],
  readings: readonly Reading[],
  path: string,
): RecordedAction {
  const read = new Map<string, Reading>()
  for (const [index, [source, one]] of pairs.entries()) {
    const key = sources[source]
    const found = readings[one]
    if (key === undefined || found === undefined)
      return refuse(`${path}.readings[${index}]`, 'positions in sources and readings', pairs[index])
    read.set(key, found)
  }
  const action: UserAction = { ...facts, readings: read }
  return { action, timeOrigin }
}
