import type { Step, UserFlow } from '@puppeteer/replay'
import type { Checks } from '../bridge/checksView.ts'
import type { ReplayView } from '../bridge/replayMessages.ts'
import { type Note, note } from '../core/model/code.ts'
import { evaluate } from './evaluate.ts'
import { runInPage } from './inPage/run.ts'
import type { PageStep } from './inPage/task.ts'

export type Replayed = {
  /** The page is read from now on, and what is recorded live is shown. */
  readonly begin: () => void
  /** The id that the next recorded action will have. */
  readonly nextAction: () => number
  /** What the checks come to over the actions from that one on; null without a configuration. */
  readonly checksSince: (action: number) => Checks | null
  readonly masked: () => boolean
}

/** As in the browser's own player of recordings. */
const PATIENCE_MS = 5_000
const POLL_MS = 50
/** An action that an input leads to has mostly ended by then; the next step waits no longer for it. */
const ACTION_MS = 1_000
/** The last action ends, and what comes to it too late has come. */
const SETTLE_MS = 2_000
const IN_PAGE: ReadonlySet<string> = new Set<`${PageStep['type']}`>([
  'click',
  'doubleClick',
  'hover',
  'change',
  'keyDown',
  'keyUp',
  'scroll',
  'waitForElement',
])
const INPUTS: ReadonlySet<string> = new Set<`${PageStep['type']}`>(['click', 'doubleClick', 'keyDown'])

const isPageStep = (step: Step): step is PageStep => IN_PAGE.has(step.type)
const isInFrame = (step: PageStep): boolean =>
  (step.target ?? 'main') !== 'main' || ('frame' in step && (step.frame?.length ?? 0) > 0)
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What comes of asking again and again, as soon as it is something; null: nothing in that time. */
async function within<Answer>(ms: number, ask: () => Answer | Promise<Answer>): Promise<NonNullable<Answer> | null> {
  const end = Date.now() + ms
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() >= end) return null
    await pause(POLL_MS)
  }
}

/** Which document stands in the tab, where it is, and whether it has loaded, as the page says it. */
const whereabouts = async (): Promise<{ readonly place: string; readonly loaded: boolean } | null> => {
  const place = await evaluate("performance.timeOrigin + ' ' + location.href")
  const state = await evaluate('document.readyState')
  return typeof place === 'string' ? { place, loaded: state === 'complete' } : null
}

/**
 * Replays recordings of the browser's Recorder panel in the inspected tab, one at a time, and tells how far it is and
 * what the checks come to. The steps are events of a script; what none can do is left out and said.
 */
export function startReplays(replayed: Replayed, tell: (view: ReplayView) => void) {
  let turn = 0

  const perform = async (step: Step, patience: number): Promise<Note | null> => {
    if (step.type !== 'navigate' && !isPageStep(step)) return null
    await within(patience, async () => (await whereabouts())?.loaded)
    const from = (await whereabouts())?.place ?? null
    const awaited = replayed.nextAction()
    if (step.type === 'navigate') {
      if (!/^https?:/i.test(step.url)) return note('address', step.url)
      await evaluate(
        `{ const to = ${JSON.stringify(step.url)}; location.href === to ? location.reload() : location.assign(to) }`,
      )
    } else {
      const failure = await actInPage(step, patience)
      if (failure) return failure
    }
    const leaves = step.type === 'navigate' || (step.assertedEvents ?? []).some(({ type }) => type === 'navigation')
    if (leaves) {
      const arrived = async (): Promise<boolean> => {
        const now = await whereabouts()
        return now?.loaded === true && now.place !== from
      }
      if (!(await within(patience, arrived))) return note('no-navigation')
    }
    if (leaves || INPUTS.has(step.type)) await within(ACTION_MS, () => replayed.nextAction() > awaited)
    return null
  }

  return async ({ title, steps: recorded, timeout = PATIENCE_MS }: UserFlow): Promise<void> => {
    const own = ++turn
    const steps = recorded.filter(({ type }) => type !== 'close')
    const leftOut = [
      ...new Set(steps.filter((step) => step.type !== 'navigate' && !isPageStep(step)).map(({ type }) => type)),
    ]
    const view = { title, steps: steps.length, leftOut, failure: null, checks: null, masked: replayed.masked() }
    replayed.begin()
    const first = replayed.nextAction()
    let failure: Note | null = null
    let done = 0
    for (const step of steps) {
      if (own !== turn) return
      tell({ ...view, done, now: step.type })
      failure = await perform(step, step.timeout ?? timeout)
      if (failure) break
      done++
    }
    const worked = (): Checks | null => {
      const checks = replayed.checksSince(first)
      return checks?.pending === 0 ? checks : null
    }
    await pause(SETTLE_MS)
    const checks = (await within(PATIENCE_MS, worked)) ?? replayed.checksSince(first)
    if (own === turn) tell({ ...view, done, now: null, failure, checks })
  }
}

/** Tries until what the step is about is there. A click that the page does not answer may have been done: it is not done again. */
async function actInPage(step: PageStep, patience: number): Promise<Note | null> {
  if (isInFrame(step)) return note('frame')
  const answer = await within(patience, async () => {
    const did: unknown = await runInPage('act', { step })
    return did === null ? 'silent' : did === true && 'done'
  })
  if (answer === 'silent') return note('unanswered')
  if (answer === 'done') return null
  const selectors =
    'selectors' in step ? step.selectors.map((one) => (typeof one === 'string' ? one : one.join(' '))) : []
  return note('absent', selectors.join(', '))
}
