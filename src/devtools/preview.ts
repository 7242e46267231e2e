import type { View } from '../bridge/panelMessages.ts'
import { type Configuration, draftOf, toConfiguration } from '../core/config/configuration.ts'
import { EMPTY_BODY } from '../core/config/edit/newProperty.ts'
import { type PropertyDraft, withDraft } from '../core/config/edit/propertyDraft.ts'
import { problemsOf } from '../core/config/problemsOf.ts'
import { deriveAction } from '../core/derive/deriveAction.ts'
import type { Capture } from '../core/model/capture.ts'
import type { PageAction } from '../core/model/pageAction.ts'
import type { Property } from '../core/model/property.ts'
import type { NetworkEntry } from '../core/model/request.ts'
import { pageSources, type Source, sourceKey } from '../core/model/source.ts'
import { type Log, startLog } from '../core/session/log.ts'
import type { RecordedAction } from '../core/session/recording.ts'
import type { ConfigurationInUse } from './configurationInUse.ts'
import type { InspectedDocument } from './documents.ts'
import { runInPage } from './inPage/run.ts'

type Around = {
  readonly configuration: ConfigurationInUse
  readonly view: () => View
  readonly publish: (parts: Pick<View, 'preview'>) => void
  readonly log: Log
  readonly entries: readonly NetworkEntry[]
  /** Has these sources, and nothing else, read once on the page. */
  readonly readAlone: (sources: readonly Source[], revision: number) => void
}

type Wanted = { readonly serial: number; readonly index: number | null; readonly draft: PropertyDraft }

/** How far back a value that doesn't come from the page itself is looked for. */
const ACTIONS_BACK = 50
/** The page takes its highlight away when nobody asks for it any more. */
const HIGHLIGHT_MS = 1_500

/** What a configuration would be with a draft in it. */
export const configurationWith = (
  base: Configuration | null,
  index: number | null,
  draft: PropertyDraft,
): Configuration =>
  toConfiguration(
    base
      ? { ...base, body: withDraft(base.body, index, draft) }
      : draftOf(withDraft(EMPTY_BODY, index, draft), 'config-api'),
  )

/** Shows what the property in the editor would give on the page, by the same reading and the same derivation. */
export function startPreview({ configuration, view, publish, log, entries, readAlone }: Around) {
  let wanted: Wanted | null = null
  let made: { readonly configuration: Configuration; readonly property: Property } | null = null
  let revision: number | null = null
  let source: Source | null = null
  let read: { readonly key: string; readonly action: RecordedAction } | null = null
  let matches: number | null = null
  let highlighting: ReturnType<typeof setInterval> | undefined

  const tell = (): void => {
    if (!wanted || !made) return
    const { property } = made
    publish({
      preview: {
        serial: wanted.serial,
        capture: captureOf(),
        problems: problemsOf(made.configuration).filter(({ key }) => key === property.key),
        needsCall: source?.type === 'JAVA_SCRIPT_FUNCTION',
        matches,
      },
    })
  }

  const captureIn = ({ action, timeOrigin }: RecordedAction): Capture | null => {
    if (!made) return null
    const application = { ...made.configuration.application, properties: [made.property] }
    return deriveAction(action, timeOrigin, application, view().settings, entries)[0] ?? null
  }

  const captureOf = (): Capture | null => {
    const key = source && sourceKey(source.type, source.expression)
    if (read && read.key === key) return captureIn(read.action)
    const actions = log.actions.filter(({ action }) => action.frame === view().frame)
    if (key !== null) {
      const known = actions.findLast(({ action }) => action.readings.get(key) !== undefined)
      return known ? captureIn(known) : null
    }
    const captures = actions.slice(-ACTIONS_BACK).reverse().map(captureIn)
    return captures.find((capture) => capture && capture.raw !== null) ?? captures[0] ?? null
  }

  const ask = (): void => {
    if (!source) return
    revision = configuration.borrow([source])
    readAlone([source], revision)
  }

  const highlight = async (): Promise<void> => {
    const selector = made?.property.expressionType === 'CSS_SELECTOR' ? made.property.expression.split('@', 1)[0] : ''
    const found = selector ? await runInPage('highlight', { selector }) : await runInPage('unhighlight', null)
    const count = typeof found === 'number' ? found : null
    if (!wanted || count === matches) return
    matches = count
    tell()
  }

  return {
    want(next: Wanted): void {
      const full = configurationWith(configuration.inUse?.configuration ?? null, next.index, next.draft)
      const property = full.application.properties.at(next.index ?? -1)
      if (!property) return
      wanted = next
      made = { configuration: full, property }
      source = pageSources([property])[0] ?? null
      if (source && source.type !== 'JAVA_SCRIPT_FUNCTION') ask()
      clearInterval(highlighting)
      highlighting = setInterval(highlight, HIGHLIGHT_MS)
      void highlight()
      tell()
    },
    call: ask,
    /** Shows it again where something else has changed. */
    again: tell,
    /** Takes the reading that it asked for; true: it belongs to nobody else. */
    took(action: PageAction, origin: InspectedDocument): boolean {
      if (action.revision !== revision || action.kind !== 'manual' || !source) return false
      const own = startLog()
      own.add(action, origin, [source])
      const [recorded] = own.actions
      if (recorded) read = { key: sourceKey(source.type, source.expression), action: recorded }
      tell()
      return true
    },
    stop(): void {
      clearInterval(highlighting)
      wanted = made = source = read = revision = matches = null
      publish({ preview: null })
      void runInPage('unhighlight', null)
    },
  }
}

export type PreviewOf = ReturnType<typeof startPreview>
