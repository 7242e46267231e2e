import { isObject } from '../config/json.ts'
import type { Note } from '../model/code.ts'
import { readJsonFile } from '../session/jsonFile.ts'
import { object, type Shape, text } from '../session/shape.ts'
import type { Check } from './check.ts'
import { checkList } from './parseChecks.ts'

/** The field of a recording in which it carries what it is to be verified with; players of recordings pass it over. */
const FIELD = 'rumPropertyInspector'
const CONFIGURATION = 16 * 1024 * 1024

/** What a recording of the browser's Recorder panel is verified with. */
export type Job = {
  /** The text of a configuration; null: the recording carries none. */
  readonly configuration: string | null
  readonly checks: readonly Check[]
}

/** The text of a recording that carries a job; it stays a recording, to be replayed and imported as any other. */
export const writeJob = (recording: object, { configuration, checks }: Job): string =>
  `${JSON.stringify({ ...recording, [FIELD]: { ...(configuration !== null && { configuration }), checks } }, null, 2)}\n`

/**
 * What a recording carries.
 *
 * @returns an empty job where it carries nothing, or a refusal that names the place
 */
export function readJob(
  source: string,
): { readonly ok: true; readonly job: Job } | { readonly ok: false; readonly refusal: Note } {
  const read = readJsonFile(source, file)
  return read.ok ? { ok: true, job: read.value } : read
}

const file: Shape<Job> = (value) => {
  if (!isObject(value) || !Object.hasOwn(value, FIELD)) return { configuration: null, checks: [] }
  const { configuration, checks } = object(value[FIELD], FIELD)
  return {
    configuration: configuration === undefined ? null : text(CONFIGURATION)(configuration, `${FIELD}.configuration`),
    checks: checks === undefined ? [] : checkList(checks, `${FIELD}.checks`),
  }
}
