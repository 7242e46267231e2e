import { createRunner, PuppeteerRunnerExtension, parse, type Step, type UserFlow } from '@puppeteer/replay'
import type { Browser, Page } from 'puppeteer'
import { CommandError } from './commandError.ts'

/** Reads a recording that the browser's Recorder panel has exported; throws a `CommandError` where it is none. */
export function readFlow(text: string, file: string): UserFlow {
  try {
    return parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    throw new CommandError(`${file} is no recording of the Recorder panel (${why}). Export it there as JSON.`)
  }
}

/** Whether the recording opens a page by itself before it does anything in it. */
export const navigatesFirst = (flow: UserFlow): boolean =>
  flow.steps.find(({ type }) => type !== 'setViewport')?.type === 'navigate'

/** Waits after every step until the user action that it caused has ended. */
class Stepwise extends PuppeteerRunnerExtension {
  constructor(
    browser: Browser,
    page: Page,
    timeout: number,
    private readonly settled: (step: Step) => Promise<void>,
  ) {
    // The library's types come from another copy of puppeteer.
    super(browser as never, page as never, { timeout })
  }

  override async afterEachStep(step: Step, flow: UserFlow): Promise<void> {
    await super.afterEachStep?.(step, flow)
    await this.settled(step)
  }
}

/**
 * Replays a recording on a page, step by step.
 *
 * @param timeout ms that one step may take
 * @param settled waits for what a step has set off
 * @throws with the step's number and type where one fails
 */
export async function replay(page: Page, flow: UserFlow, timeout: number, settled: () => Promise<void>): Promise<void> {
  let done = 0
  const extension = new Stepwise(page.browser(), page, timeout, async () => {
    await settled()
    done++
  })
  const runner = await createRunner(flow, extension)
  try {
    await runner.run()
  } catch (error) {
    const step = flow.steps[done]
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    throw new Error(`Step ${done + 1} of the recording (${step?.type ?? 'unknown'}) failed: ${why}`)
  }
}
