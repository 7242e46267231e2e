import { createRunner, PuppeteerRunnerExtension, parse, type Step, type UserFlow } from '@puppeteer/replay'
import type { Page } from 'puppeteer'
import { CommandError } from './commandError.ts'
import { Stopped, whyOf } from './stopped.ts'

/** Reads a recording that the browser's Recorder panel has exported; throws a `CommandError` where it is none. */
export function readFlow(text: string, file: string): UserFlow {
  try {
    return parse(JSON.parse(text))
  } catch (error) {
    throw new CommandError(`${file} is no recording of the Recorder panel (${whyOf(error)}). Export it there as JSON.`)
  }
}

/** The address that the recording opens by itself before it does anything else; null where it begins on an open page. */
export function startOf(flow: UserFlow): string | null {
  const first = flow.steps.find(({ type }) => type !== 'setViewport')
  return first?.type === 'navigate' ? first.url : null
}

export const navigatesFirst = (flow: UserFlow): boolean => startOf(flow) !== null

/** Told of each step in words, such as `Step 3 of the recording (click)`; the next one begins when `after` is done. */
export type StepListener = {
  readonly before: (step: string) => void
  readonly after: (step: string) => Promise<void>
}

class Stepwise extends PuppeteerRunnerExtension {
  #done = 0

  constructor(
    page: Page,
    timeout: number,
    private readonly listener: StepListener,
  ) {
    // The library's types come from another copy of puppeteer.
    super(page.browser() as never, page as never, { timeout })
  }

  override async runStep(step: Step, flow: UserFlow): Promise<void> {
    const name = `Step ${this.#done + 1} of the recording (${step.type})`
    this.listener.before(name)
    try {
      await super.runStep(step, flow)
    } catch (error) {
      throw new Stopped('timed-out', `${name} could not be done: ${whyOf(error)}.`)
    }
    await this.listener.after(name)
    this.#done++
  }
}

/**
 * Replays a recording on a page, step by step. That it closes the page at its end is left out: there is still
 * something to read then.
 *
 * @param timeout ms that one step may take where the recording says nothing else
 * @throws a `Stopped` that names the step where one can't be done
 */
export async function replay(page: Page, flow: UserFlow, timeout: number, listener: StepListener): Promise<void> {
  const steps = flow.steps.at(-1)?.type === 'close' ? flow.steps.slice(0, -1) : flow.steps
  const runner = await createRunner({ ...flow, steps }, new Stepwise(page, timeout, listener))
  await runner.run()
}
