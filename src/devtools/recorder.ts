import type { LateReadings, PageAction } from '../core/model/pageAction.ts'
import { withLexicalNames } from '../core/session/lexicalNames.ts'
import type { Log } from '../core/session/log.ts'
import type { ConfigurationInUse } from './configurationInUse.ts'
import { type InspectedDocument, TOP } from './documents.ts'
import { typeOf } from './inspectedPage.ts'
import type { Publisher } from './publisher.ts'

/** Records the page's actions, and what came to them too late, one after the other, in the order in which they came; none while the user has paused. */
export function startRecorder(log: Log, configuration: ConfigurationInUse, publisher: Publisher, changed: () => void) {
  let recording = Promise.resolve()
  const record = async (action: PageAction, origin: InspectedDocument): Promise<void> => {
    const sources = configuration.sourcesOf(action.revision)
    if (!sources || !publisher.view.live) return
    log.add(origin.frame === TOP ? await withLexicalNames(action, sources, typeOf) : action, origin, sources)
    changed()
  }
  const recordLate = (late: LateReadings, { document }: InspectedDocument): void => {
    const sources = configuration.sourcesOf(late.revision)
    if (!sources || !publisher.view.live) return
    log.addLate(late, document, sources)
    changed()
  }
  return {
    action: (action: PageAction, origin: InspectedDocument): void => {
      recording = recording.then(() => record(action, origin))
    },
    late: (late: LateReadings, origin: InspectedDocument): void => {
      recording = recording.then(() => recordLate(late, origin))
    },
  }
}

export type Recorder = ReturnType<typeof startRecorder>
