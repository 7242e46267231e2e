import { readFile, writeFile } from 'node:fs/promises'
import type { UserFlow } from '@puppeteer/replay'
import type { Browser } from 'puppeteer'
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' }
import manifest from '../../manifest.json' with { type: 'json' }
import type { Check } from '../core/checks/check.ts'
import { parseChecks } from '../core/checks/parseChecks.ts'
import type { Note } from '../core/model/code.ts'
import { sentence } from '../core/model/sentence.ts'
import { type Reported, toReport } from '../core/report/toReport.ts'
import { WRITERS } from '../core/report/writers/index.ts'
import { connect, launch } from './browser.ts'
import type { Command } from './command.ts'
import { CommandError } from './commandError.ts'
import { navigatesFirst, readFlow } from './flow.ts'
import { startProgress } from './progress.ts'
import { readText } from './readText.ts'
import { type Verifiable, verifiable } from './verifiable.ts'
import { type FormatName, type VerifyOptions, verifyOptions } from './verifyOptions.ts'
import { visit } from './visit.ts'

const HELP = `Usage: rum-property-inspector verify <url…> --config <file|url> [options]

Opens pages in a real browser, lets them act, and prints what would be captured.

  --config F              the properties, in any format that the extension imports; page: what the page's agent carries
  --privacy F             data privacy settings of the application (Config API JSON)
  --request-attributes F  request attribute definitions (Config API JSON)
  --flow F                a recording of the browser's Recorder panel (JSON), replayed on the page
  --checks F              expectations; one that fails makes the exit status 1
  --format NAME           json, ndjson, csv, markdown, html, junit or table; on a terminal a table, else json
  --out F                 write there, the format by the ending: .json .ndjson .csv .md .html .har .xml; repeatable
  --browser NAME          chromium or firefox
  --connect WS            use a browser that runs elsewhere, by its WebSocket address
  --parallel N            several pages at once; addresses are repeated, or one a line in --urls F
  --do-not-track          simulate the signal
  --assume NAME=SETTING   set a named assumption; repeatable
  --strict                errors in the configuration make the exit status 1
  --settle MS             quiet time after which a page counts as done, 500
  --timeout MS            bound on one page, 30000
  --mask                  replace every value by its length and class

Exit status: 0 all well, 1 a check failed or --strict found an error, 2 a page could not be done.
`

export const verify: Command = { summary: 'open pages and print what would be captured', help: HELP, run }

/** Where the built page script stands beside this file. */
const PAGE_SCRIPT = new URL('./pageEntry.js', import.meta.url)

async function run(args: readonly string[]): Promise<number> {
  const options = verifyOptions(args)
  const script = await readFile(PAGE_SCRIPT, 'utf8')
  const flow = options.flow === null ? null : readFlow(await readText(options.flow), options.flow)
  if (options.urls.length === 0 && flow && !navigatesFirst(flow))
    throw new CommandError(`${options.flow} does not navigate first, so verify needs the address of a page.`)
  const checks = options.checks === null ? [] : await readChecks(options.checks)
  const subject = await verifiable(options)
  const interrupted = new AbortController()
  const interrupt = (): void => interrupted.abort()
  process.once('SIGINT', interrupt)
  const browser = options.connect ? await connect(options.connect, options.browser) : await launch(options.browser)
  try {
    const reported = await visitAll(browser, { options, script, flow, checks, subject, signal: interrupted.signal })
    await output(reported, options)
    return statusOf(reported, options, interrupted.signal.aborted)
  } finally {
    process.off('SIGINT', interrupt)
    await (options.connect ? browser.disconnect() : browser.close()).catch(() => undefined)
  }
}

type Work = {
  readonly options: VerifyOptions
  readonly script: string
  readonly flow: UserFlow | null
  readonly checks: readonly Check[]
  readonly subject: Verifiable
  readonly signal: AbortSignal
}

/** Visits every page, so many at once as the user allows; the reports are in the order in which the pages were given. */
async function visitAll(browser: Browser, work: Work): Promise<readonly Reported[]> {
  const urls: readonly (string | null)[] = work.options.urls.length > 0 ? work.options.urls : [null]
  const reported: Reported[] = []
  const progress = startProgress(urls.length)
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < urls.length) {
      const index = next++
      reported[index] = await reportOf(browser, urls[index] ?? null, work, (what) => progress.tell(index, what))
      progress.done()
    }
  }
  await Promise.all(Array.from({ length: Math.min(work.options.parallel, urls.length) }, worker))
  progress.end()
  return reported
}

async function reportOf(
  browser: Browser,
  url: string | null,
  { options, script, flow, checks, subject, signal }: Work,
  progress: (what: string) => void,
): Promise<Reported> {
  const { configuration, problems } = await subject.forPage(browser, url, options.timeout)
  const settings = { doNotTrack: options.doNotTrack ? 'on' : 'page', assumptions: options.assumptions } as const
  const { application } = configuration
  const job = { url, flow, properties: application.properties, settings, script, progress, signal }
  const recording = await visit(browser, { ...job, settle: options.settle, timeout: options.timeout })
  const visited = recording.visits[0]
  return toReport({
    tool: manifest.version,
    generatedAt: Date.now(),
    page: { url: visited?.url ?? url ?? '', title: recording.title },
    application,
    source: configuration.source,
    recording,
    checks,
    problems,
    mask: options.mask,
    messages,
  })
}

async function readChecks(file: string): Promise<readonly Check[]> {
  const parsed = parseChecks(await readText(file))
  if (!parsed.ok) throw new CommandError(`${file}: ${said(parsed.refusal)}`)
  return parsed.checks
}

const said = (refusal: Note): string => sentence(messages, 'refused', refusal)

async function output(reported: readonly Reported[], options: VerifyOptions): Promise<void> {
  const { isTTY = false, columns = 120 } = process.stdout
  const written = (format: FormatName): string => {
    const writer = WRITERS.find(({ name }) => name === format)
    if (!writer) throw new CommandError(`There is no writer of ${format}.`)
    return writer.write(reported, {
      messages,
      strict: options.strict,
      width: columns,
      colour: isTTY && !process.env.NO_COLOR,
    })
  }
  for (const { file, format } of options.out) {
    try {
      await writeFile(file, written(format))
    } catch (error) {
      throw new CommandError(`${file} can’t be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`)
    }
  }
  if (options.out.length === 0 || options.format)
    process.stdout.write(written(options.format ?? (isTTY ? 'table' : 'json')))
}

function statusOf(reported: readonly Reported[], options: VerifyOptions, aborted: boolean): number {
  const reports = reported.map(({ report }) => report)
  const undone = reports.filter(({ visit: { outcome } }) => outcome !== 'ok')
  for (const { page, visit: visited } of undone)
    process.stderr.write(`${page.url}: ${visited.message ?? visited.outcome}\n`)
  if (aborted || undone.length > 0) return 2
  const failed = reports.some(({ checks }) => checks.some(({ passed }) => !passed))
  const flawed = reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
  return failed || (options.strict && flawed) ? 1 : 0
}
