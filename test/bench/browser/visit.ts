import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import puppeteer, { type Browser } from 'puppeteer'
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts'
import { askedNames } from '../../../src/core/derive/requestAttribute.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { visit } from '../../../src/verify/visit.ts'
import { executable } from '../../browser/harness/extension.ts'
import { type Line, type Row, takeTurns } from '../row.ts'
import { judge, noiseOf, ratio } from '../statistics.ts'

const execute = promisify(execFile)

const SAMPLE = 'assets/sample/configuration.json'
const SETTLE_MS = 500
const TIMEOUT_MS = 30_000
const PAGES = 20

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await act()
  return performance.now() - from
}

/** What anybody has to do: a tab of its own, the page, and as long a wait for quiet. */
async function bareVisit(browser: Browser, url: string): Promise<void> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForNetworkIdle({ idleTime: SETTLE_MS })
  await context.close()
}

async function verifyVisit(browser: Browser, url: string): Promise<void> {
  const read = readConfiguration(readFileSync(SAMPLE, 'utf8'))
  if (!read.ok) throw new Error('the sample configuration is refused')
  const { application } = read.value.configuration
  const { actions } = await visit(browser, {
    url,
    flow: null,
    properties: application.properties,
    asked: askedNames(application),
    settings: DEFAULT_SETTINGS,
    settle: SETTLE_MS,
    timeout: TIMEOUT_MS,
    mask: false,
    script: readFileSync('dist/verify/pageEntry.js', 'utf8'),
    progress: () => undefined,
    signal: new AbortController().signal,
  })
  if (actions.length !== 1) throw new Error(`the visit has recorded ${actions.length} actions, not 1`)
}

const lineOf = (
  name: string,
  budget: number,
  samples: Readonly<Record<'ours' | 'bare' | 'again', readonly number[]>>,
  detail: string,
): Line => {
  const figure = ratio(samples.ours, samples.bare)
  const control = ratio(samples.again, samples.bare)
  return {
    name,
    figure,
    unit: '×',
    budget,
    control,
    verdict: judge(figure, budget, noiseOf(control, 1)),
    detail,
    samples,
  }
}

/** What the command line takes for a page beside a bare visit, and for many pages at once beside one after the other. */
export const verifying: Row = {
  name: 'verify',
  run: async ({ shop, rounds }) => {
    const url = `${shop}/plain`
    const browser = await puppeteer.launch({
      executablePath: executable('chromium'),
      headless: true,
      args: ['--no-sandbox'],
    })
    const bare = (): Promise<number> => timed(() => bareVisit(browser, url))
    const single = await takeTurns(
      { bare, again: bare, ours: () => timed(() => verifyVisit(browser, url)) },
      rounds,
    ).finally(() => browser.close())
    const many = (parallel: number) => (): Promise<number> =>
      timed(() =>
        execute(process.execPath, [
          'dist/verify/main.js',
          'verify',
          ...Array.from({ length: PAGES }, (_, index) => `${url}?n=${index}`),
          ...['--config', SAMPLE, '--parallel', String(parallel)],
        ]),
      )
    const together = await takeTurns({ bare: many(1), again: many(1), ours: many(4) }, Math.min(rounds, 3))
    return [
      lineOf('one small page beside a bare visit that waits as long for quiet, warm browser', 1.3, single, ''),
      {
        ...lineOf(
          `${PAGES} pages four at a time beside one by one`,
          0.4,
          together,
          `${availableParallelism()} processors`,
        ),
        // Four browsers' worth of work needs as many.
        ...(availableParallelism() < 4 && { verdict: "can't tell" as const }),
      },
    ]
  },
}
