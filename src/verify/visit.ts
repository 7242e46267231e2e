import type { UserFlow } from '@puppeteer/replay'
import type { Browser, BrowserContext, Page } from 'puppeteer'
import type { AskedNames } from '../core/exposure/askedValues.ts'
import type { Property } from '../core/model/property.ts'
import type { Settings } from '../core/model/settings.ts'
import { headerNames, pageSources } from '../core/model/source.ts'
import { orderOf } from '../core/order/orderOf.ts'
import { withLexicalNames } from '../core/session/lexicalNames.ts'
import { type Log, startLog } from '../core/session/log.ts'
import type { Recording, Visit } from '../core/session/recording.ts'
import { type Activity, watchActivity } from './activity.ts'
import { atMost, pause } from './atMost.ts'
import { navigatesFirst, replay } from './flow.ts'
import { watchNetwork } from './networkFacts.ts'
import { type PageEvents, watchEvents } from './pageEvents.ts'
import { layPageLine } from './pageLine.ts'
import { Stopped, whyOf } from './stopped.ts'

export type Job = {
  /** Where it begins, also where the recording itself goes there; null only where nobody knows. */
  readonly url: string | null
  readonly flow: UserFlow | null
  readonly properties: readonly Property[]
  /** Names of which the network's values are kept for the definitions of request attributes. */
  readonly asked: AskedNames
  readonly settings: Settings
  /** ms of quiet after which the page, or a step's action, counts as done. */
  readonly settle: number
  /** ms that the whole visit may take. */
  readonly timeout: number
  /** What the page says is not to be quoted. */
  readonly mask: boolean
  /** The built script that the extension puts into pages. */
  readonly script: string
  readonly progress: (what: string) => void
  readonly signal: AbortSignal
}

/** A tab and everything that watches it. */
type Tab = {
  readonly page: Page
  readonly activity: Activity
  readonly events: PageEvents
  readonly entries: Recording['entries']
}

/** How a visit is cut short; `doing` is what it is at, for the sentence that says what took too long. */
type Course = { over: boolean; readonly startedAt: number; doing: () => string; readonly stop: (why: Stopped) => void }

const POLL_MS = 25
const REVISION = 1
const NO_ANSWER = (): string => 'The page did not answer (a script of it may run without end)'
/** A user action may begin this long after the input that caused it (`src/page/actions.ts`). */
const CAUSED_MS = 300
/** A page that has loaded has made itself heard by then. */
const HEARD_MS = 2_000
/** The share of its time left after which a page that has not loaded is read as it is. */
const READ_ANYWAY = 0.7
const GRACE_MS = 200
const ANSWER_MS = 100
/** A page that hangs answers nothing, not even that it goes. */
const FAREWELL_MS = 3_000

/** Visits a page, lets it act or replays a recording on it, and gives everything that was recorded until it ended. */
export async function visit(browser: Browser, job: Job): Promise<Recording & { readonly title: string }> {
  const log = startLog()
  const over = new AbortController()
  let stop: (why: Stopped) => void = () => undefined
  const stopped = new Promise<never>((_, reject) => {
    stop = reject
  })
  const course: Course = { over: false, startedAt: Date.now(), doing: () => 'The browser opened no tab', stop }
  const interrupted = (): void => stop(new Stopped('closed', 'It was interrupted.'))
  const gone = (): void => stop(new Stopped('closed', 'The browser went away.'))
  const timer = setTimeout(
    () =>
      stop(new Stopped('timed-out', `${course.doing()} within ${job.timeout} ms; what came until then is reported.`)),
    job.timeout,
  )
  browser.on('disconnected', gone)
  job.signal.addEventListener('abort', interrupted, { once: true, signal: over.signal })

  let context: BrowserContext | null = null
  let tab: Tab | null = null
  let failure: Stopped | null = null
  const act = async (): Promise<void> => {
    // Its own cookies and storage, so that pages that are visited at once can't change each other's.
    context = await browser.createBrowserContext()
    tab = await openTab(context, job, log, course)
    await perform(tab, job, course)
    // One that hangs is quiet as well.
    course.doing = NO_ANSWER
    await tab.page.evaluate('1')
  }
  try {
    if (job.signal.aborted) interrupted()
    if (!browser.connected) gone()
    await Promise.race([stopped, act()])
  } catch (error) {
    const own = error instanceof Stopped ? error : new Stopped('closed', `The visit broke off (${whyOf(error)}).`)
    // What was being done may fail a moment before the browser says that the page is gone.
    failure = await Promise.race([stopped.catch((why: Stopped) => why), pause(GRACE_MS).then(() => own)])
  }
  course.over = true
  clearTimeout(timer)
  over.abort()
  browser.off('disconnected', gone)
  const end = await farewell(tab, context)
  return {
    actions: log.actions,
    entries: end.entries,
    settings: job.settings,
    sessionFrom: null,
    title: end.title,
    visits: [visitOf(end, failure, job)],
  }
}

type End = {
  readonly url: string
  readonly title: string
  readonly entries: Recording['entries']
  readonly events: PageEvents | null
}

/** What is left to ask of a tab, and its end. */
async function farewell(tab: Tab | null, context: BrowserContext | null): Promise<End> {
  const url = tab?.page.url() ?? ''
  const title = (await atMost(FAREWELL_MS, tab?.page.title())) ?? ''
  await atMost(FAREWELL_MS, context?.close())
  return { url, title, entries: [...(tab?.entries ?? [])], events: tab?.events ?? null }
}

function visitOf({ url, events }: End, failure: Stopped | null, job: Job): Visit {
  const sentences = [...(failure ? [failure.message] : []), ...(events?.sentences() ?? [])]
  return {
    url: /^https?:/.test(url) ? url : (job.url ?? url),
    outcome: failure?.outcome ?? 'ok',
    httpStatus: events?.httpStatus() ?? null,
    message: sentences.join(' ') || null,
  }
}

async function openTab(context: BrowserContext, job: Job, log: Log, { stop, startedAt }: Course): Promise<Tab> {
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

async function perform({ page, activity }: Tab, job: Job, course: Course): Promise<void> {
  if (job.url !== null && !(job.flow && navigatesFirst(job.flow))) {
    job.progress(job.url)
    course.doing = () => 'The page did not finish loading'
    await open(page, job.url, activity, course)
    await idle(activity, job.settle, course, '')
  }
  if (!job.flow) return
  await replay(page, job.flow, job.timeout, {
    before: (step) => {
      course.doing = () => `${step} was not done`
    },
    after: async (step) => {
      activity.touch()
      await idle(activity, Math.max(job.settle, CAUSED_MS), course, ` after ${step}`)
    },
  })
}

async function open(page: Page, url: string, activity: Activity, course: Course): Promise<void> {
  const navigated = await page.goto(url, { waitUntil: 'load', timeout: 0 }).then(
    () => null,
    (error: unknown) => whyOf(error),
  )
  for (let waited = 0; waited < HEARD_MS && !activity.isHeard(); waited += POLL_MS) {
    // Where a page at once goes on to another, the driver says that the first one was aborted.
    if (navigated !== null && !/abort/i.test(navigated)) break
    await pause(POLL_MS)
  }
  if (navigated === null && !activity.isHeard()) {
    course.doing = NO_ANSWER
    await page.evaluate('1')
  }
  if (activity.isHeard()) return
  throw new Stopped(
    'unreachable',
    navigated === null
      ? 'No script could run on this page, so nothing was read: it is no HTML page, or its policy forbids all scripts.'
      : `The page could not be reached (${navigated}).`,
  )
}

/** Waits until nothing is under way; who ends the visit ends this. */
async function idle(activity: Activity, quietMs: number, course: Course, when: string): Promise<void> {
  course.doing = () => {
    const work = activity.busyWith(quietMs)
    if (work === 'load') return `The page’s load action did not end${when}`
    if (work === 'action') return `A user action did not end${when}`
    const requests = activity.requests()
    const why = requests > 0 ? `requests still under way: ${requests}` : 'one sign of work followed the other'
    return `The page did not become quiet (${why})${when}`
  }
  while (!course.over && activity.busyWith(quietMs) !== null) await pause(POLL_MS)
}
