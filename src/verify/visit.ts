import type { UserFlow } from '@puppeteer/replay'
import type { Browser, Page } from 'puppeteer'
import type { Property } from '../core/model/property.ts'
import type { Settings } from '../core/model/settings.ts'
import { headerNames, pageSources } from '../core/model/source.ts'

import { orderOf } from '../core/order/orderOf.ts'
import { withLexicalNames } from '../core/session/lexicalNames.ts'
import { startLog } from '../core/session/log.ts'
import type { Recording, Visit } from '../core/session/recording.ts'
import { type Activity, watchActivity } from './activity.ts'
import { navigatesFirst, replay } from './flow.ts'
import { watchNetwork } from './networkFacts.ts'
import { layPageLine } from './pageLine.ts'

export type Job = {
  readonly url: string | null
  readonly flow: UserFlow | null
  readonly properties: readonly Property[]
  readonly settings: Settings
  /** ms of quiet after which the page, or a step's action, counts as done. */
  readonly settle: number
  /** ms that the whole visit may take. */
  readonly timeout: number
  /** The built script that the extension puts into pages. */
  readonly script: string
  readonly progress: (what: string) => void
  readonly signal: AbortSignal
}

/** What stops a visit before its end. */
class Stopped extends Error {
  constructor(
    readonly outcome: Visit['outcome'],
    message: string,
  ) {
    super(message)
  }
}

const POLL_MS = 50
const REVISION = 1

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Visits a page, lets it act or replays a recording on it, and gives everything that was recorded until it ended. */
export async function visit(browser: Browser, job: Job): Promise<Recording & { readonly title: string }> {
  const page = await browser.newPage()
  const sources = pageSources(job.properties)
  const orders = sources.map(orderOf)
  const headers = headerNames(job.properties)
  const log = startLog()
  const entries = watchNetwork(page)
  const activity = watchActivity(page)
  const asides: string[] = []
  const deadline = Date.now() + job.timeout
  let httpStatus: number | null = null
  let outcome: Visit['outcome'] = 'ok'
  let title = ''

  await layPageLine(
    page,
    job.script,
    { revision: REVISION, orders, headers, reading: true },
    async (document, message) => {
      activity.touch()
      if (message.kind !== 'action' || message.action.revision !== REVISION) return
      const frame = document.top ? 'top' : document.url
      const action = document.top
        ? await withLexicalNames(message.action, sources, (name) => typeOf(page, name))
        : message.action
      log.add(action, { document: document.id, frame, timeOrigin: document.timeOrigin }, sources)
      if (document.top) job.progress(message.action.name)
    },
  )
  page.on('dialog', (dialog) => {
    asides.push(`It opened a dialog (“${dialog.message().slice(0, 80)}”), which was dismissed.`)
    dialog.dismiss().catch(() => undefined)
  })
  page.on('popup', (popup) => {
    asides.push('It opened another tab, which was not followed.')
    popup?.close().catch(() => undefined)
  })
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      httpStatus = response.status()
  })

  const loaded = (): boolean => log.actions.some(({ action }) => action.frame === 'top' && action.kind === 'load')
  const act = async (): Promise<void> => {
    const settled = (): Promise<void> => quiet(activity, job.settle, deadline, job.timeout)
    if (job.url !== null && !(job.flow && navigatesFirst(job.flow))) {
      job.progress(job.url)
      await open(page, job.url, deadline)
      await waitUntil(loaded, deadline, job.timeout)
      await settled()
    }
    if (!job.flow) return
    await replay(page, job.flow, Math.max(1, deadline - Date.now()), async () => {
      // What a step sets off may begin a little after it.
      activity.touch()
      await settled()
    })
  }

  try {
    await Promise.race([act(), ending(page, job.signal)])
    if (httpStatus !== null && httpStatus >= 400) asides.unshift(`The server answered ${httpStatus}.`)
  } catch (error) {
    outcome = error instanceof Stopped ? error.outcome : 'timed-out'
    asides.unshift(error instanceof Error ? error.message : String(error))
  }
  const url = page.url()
  title = await page.title().catch(() => '')
  await page.close().catch(() => undefined)
  return {
    actions: log.actions,
    entries,
    settings: job.settings,
    sessionFrom: null,
    title,
    visits: [
      { url: url === 'about:blank' ? (job.url ?? url) : url, outcome, httpStatus, message: asides.join(' ') || null },
    ],
  }
}

/** What `typeof` gives for a checked identifier, top-level `let` and `const` included. */
async function typeOf(page: Page, identifier: string): Promise<string> {
  const type: unknown = await page.evaluate(`typeof ${identifier}`).catch(() => 'undefined')
  return String(type)
}

async function open(page: Page, url: string, deadline: number): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load', timeout: Math.max(1, deadline - Date.now()) })
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
    if (/timeout|timed out/i.test(why)) throw new Stopped('timed-out', 'The page did not finish loading in time.')
    throw new Stopped('unreachable', `The page could not be reached (${why.replace(/ at .*/, '')}).`)
  }
}

async function waitUntil(done: () => boolean, deadline: number, timeout: number): Promise<void> {
  while (!done()) {
    if (Date.now() > deadline) throw new Stopped('timed-out', `Its load action did not end within ${timeout} ms.`)
    await pause(POLL_MS)
  }
}

async function quiet(activity: Activity, settle: number, deadline: number, timeout: number): Promise<void> {
  while (activity.quietFor() < settle) {
    if (Date.now() > deadline)
      throw new Stopped(
        'timed-out',
        `The page did not become quiet within ${timeout} ms; what it had until then is reported.`,
      )
    await pause(POLL_MS)
  }
}

/** Never resolves; rejects when the page or its browser ends, or the user has had enough. */
const ending = (page: Page, signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    page.on('error', () => reject(new Stopped('crashed', 'The page crashed.')))
    page.on('close', () => reject(new Stopped('closed', 'The page closed itself.')))
    page.browser().on('disconnected', () => reject(new Stopped('closed', 'The browser went away.')))
    signal.addEventListener('abort', () => reject(new Stopped('closed', 'It was interrupted.')), { once: true })
    if (signal.aborted) reject(new Stopped('closed', 'It was interrupted.'))
  })
