import browser from 'webextension-polyfill'
import type { GivenFile } from '../bridge/panelMessages.ts'
import type { ExportFormat } from '../bridge/wishes.ts'
import { draftOf, toConfiguration } from '../core/config/configuration.ts'
import { problemsOf } from '../core/config/problemsOf.ts'
import { readConfiguration } from '../core/config/readConfiguration.ts'
import type { Messages } from '../core/model/sentence.ts'
import { toReport } from '../core/report/toReport.ts'
import { writerOfName } from '../core/report/writers/index.ts'
import { writeSession } from '../core/session/sessionFile.ts'
import { fileName } from './fileName.ts'
import type { Facts } from './parts/part.ts'

const WIDTH = 120
const VISITED = { outcome: 'ok', httpStatus: null, message: null } as const

type Asked = { readonly format: ExportFormat; readonly mask: boolean; readonly page: { url: string; title: string } }

/** What the panel shows as a file: a report of the chosen frame in any format, or everything recorded. */
export async function exported(facts: Facts, { format, mask, page }: Asked): Promise<GivenFile> {
  const { inUse } = facts
  const name = inUse?.application.name ?? ''
  if (format === 'session')
    return {
      name: fileName('session', name, '.json'),
      mediaType: 'application/json',
      text: writeSession({
        tool: version(),
        savedAt: Date.now(),
        configuration: inUse && { text: inUse.stored.text, name: inUse.stored.name, source: inUse.stored.source },
        checks: facts.checks,
        recording: recordingOf(facts, facts.log.actions),
      }),
    }
  const read = inUse ? readConfiguration(inUse.stored.text) : null
  const configuration = read?.ok ? read.value.configuration : toConfiguration(draftOf({}, 'inspector'))
  const messages = await loadMessages()
  const writer = writerOfName(format)
  if (!writer) throw new Error(`no writer of ${format}`)
  const reported = toReport({
    tool: version(),
    generatedAt: Date.now(),
    page,
    application: inUse?.application ?? configuration.application,
    source: inUse?.stored.source ?? '',
    recording: recordingOf(facts, facts.actions),
    checks: facts.checks,
    problems: problemsOf(configuration),
    mask,
    messages,
  })
  return {
    name: fileName('report', name, writer.ending ?? '.txt'),
    mediaType: writer.mediaType,
    text: writer.write([reported], { messages, width: WIDTH, colour: false, strict: false }),
  }
}

const version = (): string => browser.runtime.getManifest().version

/** The sentences as data, as the command line has them. */
const loadMessages = async (): Promise<Messages> =>
  (await fetch(browser.runtime.getURL('_locales/en/messages.json'))).json()

const recordingOf = (
  { entries, settings, sessionFrom }: Facts,
  actions: Facts['actions'],
): Parameters<typeof toReport>[0]['recording'] => ({
  actions,
  entries,
  settings,
  sessionFrom,
  visits: actions.slice(-1).map(({ action }) => ({ url: action.url, ...VISITED })),
})
