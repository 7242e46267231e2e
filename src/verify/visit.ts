import type { Browser, BrowserContext } from 'puppeteer'
import { startLog } from '../core/session/log.ts'
import type { Recording, Visit } from '../core/session/recording.ts'
import { atMost, pause } from './atMost.ts'
import type { PageEvents } from './pageEvents.ts'
import { NO_ANSWER, perform } from './perform.ts'
import { type Course, Stopped, whyOf } from './stopped.ts'
import { openTab, type Tab } from './tab.ts'
import type { VisitJob } from './visitJob.ts'

const GRACE_MS = 200
/** A page that hangs answers nothing, not even that it goes. */
const FAREWELL_MS = 3_000

/** Visits a page, lets it act or replays a recording on it, and gives everything that was recorded until it ended. */
export async function visit(browser: Browser, job: VisitJob): Promise<Recording & { readonly title: string }> {
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

function visitOf({ url, events }: End, failure: Stopped | null, job: VisitJob): Visit {
  const sentences = [...(failure ? [failure.message] : []), ...(events?.sentences() ?? [])]
  return {
    url: /^https?:/.test(url) ? url : (job.url ?? url),
    outcome: failure?.outcome ?? 'ok',
    httpStatus: events?.httpStatus() ?? null,
    message: sentences.join(' ') || null,
  }
}
