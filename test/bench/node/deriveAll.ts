import { keepEqual } from '../../../src/core/config/keepEqual.ts'
import type { Application } from '../../../src/core/model/application.ts'
import { LIMITS } from '../../../src/core/model/limits.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { pageSources } from '../../../src/core/model/source.ts'
import { deriveRecording } from '../../../src/core/session/derivedAction.ts'
import { startLog } from '../../../src/core/session/log.ts'
import { application, edited, entries, pageAction } from './data.ts'

const EDITS = 3
/** The first argument says how many of the configured cookies are missing. */
const missingCookies = Number(process.argv[2])

const log = startLog()
const sources = pageSources(application.properties)
for (let index = 0; index < LIMITS.actions; index++)
  log.add(pageAction(index, sources, missingCookies), { document: 'd', frame: 'top', timeOrigin: 1_000_000 }, sources)

const recording = { actions: log.actions, settings: DEFAULT_SETTINGS, entries }
let inUse = application
let shown = deriveRecording(recording, inUse)

/** ms of each of several edits, after a first one that warms up; what was shown stays until the new is there. */
const times: number[] = []
for (let edit = 0; edit <= EDITS; edit++) {
  const read: Application = JSON.parse(JSON.stringify(edited(edit)))
  const from = performance.now()
  inUse = keepEqual(read, inUse)
  shown = deriveRecording(recording, inUse)
  if (edit > 0) times.push(performance.now() - from)
}

const captures = shown.flatMap((one) => one.captures)
const changed = new Set(captures.filter(({ property }) => property.id === 1).map(({ value }) => value)).size
console.log(JSON.stringify({ times, count: captures.length, changed }))
