import type { BrowserContext, Page } from 'puppeteer'
import { headerNames, pageSources } from '../core/model/source.ts'
import { orderOf } from '../core/order/orderOf.ts'
import { withLexicalNames } from '../core/session/lexicalNames.ts'
import type { Log } from '../core/session/log.ts'
import type { Recording } from '../core/session/recording.ts'
import { type Activity, watchActivity } from './activity.ts'
import { atMost } from './atMost.ts'
import { watchNetwork } from './networkFacts.ts'
import { type PageEvents, watchEvents } from './pageEvents.ts'
import { layPageLine } from './pageLine.ts'
import { type Course, Stopped } from './stopped.ts'
import type { VisitJob } from './visitJob.ts'

/** A tab and everything that watches it. */
export type Tab = {
  readonly page: Page
  readonly activity: Activity
  readonly events: PageEvents
  readonly entries: Recording['entries']
}

const REVISION = 1
/** The share of its time left after which a page that has not loaded is read as it is. */
const READ_ANYWAY = 0.7
const ANSWER_MS = 100

/** Opens a tab of its own, in which every page is inspected from its start; what it records goes into the log. */
export async function openTab(
  context: BrowserContext,
  job: VisitJob,
  log: Log,
  { stop, startedAt }: Course,
): Promise<Tab> {
  // Firefox slows the timers of a tab that is not in front, so that a page would seem quiet; a window is.
  const isFirefox = /firefox/i.test(await context.browser().version())
  const page = await context.newPage(isFirefox ? { type: 'window' } : {})
  page.on('error', () => stop(new Stopped('crashed', 'The page crashed.')))
  page.on('close', () => stop(new Stopped('closed', 'The page closed itself.')))
  const activity = watchActivity(page)
  const sources = pageSources(job.properties)
  const headers = headerNames(job.properties)
  const readAfter = (startedAt + job.timeout - Date.now()) * READ_ANYWAY
  const assignment = { revision: REVISION, orders: sources.map(orderOf), headers, reading: true, announcing: true }
  await layPageLine(page, job.script, assignment, readAfter, {
    arrived: ({ id, top }) => activity.documentBegan(id, top),
    said: async ({ id, top, url, timeOrigin }, message) => {
      // A new tab's own empty page is none that anybody asked for.
      if (top && url === 'about:blank') return
      if (message.kind === 'began') activity.actionBegan(id)
      if (message.kind === 'late') log.addLate(message.late, id, sources)
      if (message.kind !== 'action' || message.action.revision !== REVISION) return
      const action = top
        ? await withLexicalNames(message.action, sources, (name) => typeOf(page, name))
        : message.action
      log.add(action, { document: id, frame: top ? 'top' : url, timeOrigin }, sources)
      activity.actionEnded(id, action.kind)
      if (top) job.progress(action.name)
    },
  })
  return { page, activity, events: watchEvents(page, job.mask), entries: watchNetwork(page, job.asked) }
}

/** What `typeof` gives for a checked identifier, top-level `let` and `const` included. */
async function typeOf(page: Page, identifier: string): Promise<string> {
  const asked = page.evaluate(`typeof ${identifier}`).catch(() => 'undefined')
  // A page that is still loading may not answer.
  return String((await atMost(ANSWER_MS, asked)) ?? 'undefined')
}
