import type { Page } from 'puppeteer'
import type { Activity } from './activity.ts'
import { pause } from './atMost.ts'
import { navigatesFirst, replay } from './flow.ts'
import { type Course, Stopped, whyOf } from './stopped.ts'
import type { Tab } from './tab.ts'
import type { VisitJob } from './visitJob.ts'

const POLL_MS = 25
/** A user action may begin this long after the input that caused it (`src/page/actions.ts`). */
const CAUSED_MS = 300
/** A page that has loaded has made itself heard by then. */
const HEARD_MS = 2_000
export const NO_ANSWER = (): string => 'The page did not answer (a script of it may run without end)'

/** Opens the page, lets it act, and replays the recording, if there is one. Ends when all is quiet; who is stopped does not end. */
export async function perform({ page, activity }: Tab, job: VisitJob, course: Course): Promise<void> {
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
