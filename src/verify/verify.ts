import { setMaxListeners } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { UserFlow } from '@puppeteer/replay'
import type { Browser } from 'puppeteer'
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' }
import manifest from '../../manifest.json' with { type: 'json' }
import type { Check } from '../core/checks/check.ts'
import { type Job, readJob } from '../core/checks/job.ts'
import { parseChecks } from '../core/checks/parseChecks.ts'
import { askedNames } from '../core/derive/requestAttribute.ts'
import type { Note } from '../core/model/code.ts'
import { sentence } from '../core/model/sentence.ts'
import { type Reported, toReport } from '../core/report/toReport.ts'
import type { Recording } from '../core/session/recording.ts'
import { atMost } from './atMost.ts'
import { connect, launch } from './browser.ts'
import type { Command } from './command.ts'
import { CommandError, oneLine } from './commandError.ts'
import { readFlow, startOf } from './flow.ts'
import { checkOutputs, output } from './output.ts'
import { startProgress } from './progress.ts'
import { readText } from './readText.ts'
import { NOTHING, type Subject, type Verifiable, verifiable } from './verifiable.ts'
import { type VerifyOptions, verifyOptions } from './verifyOptions.ts'
import { visit } from './visit.ts'

const HELP = `Usage: rum-property-inspector verify <url…> --config <file|url> [options]

Opens pages in a real browser, lets them act, and prints what would be captured.

  --config F              the properties, in any format that the extension imports; page: what the page's agent carries
  --privacy F             data privacy settings of the application (Config API JSON)
  --request-attributes F  request attribute definitions (Config API JSON)
  --flow F                a recording of the browser's Recorder panel (JSON), replayed on the page; exported as a
                          verify job there, it carries --config and --checks
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
const SIGNALS = ['SIGINT', 'SIGTERM'] as const
const CLOSE_MS = 10_000

async function run(args: readonly string[]): Promise<number> {
  const options = verifyOptions(args)
  const script = await readFile(PAGE_SCRIPT, 'utf8')
  const recorded = options.flow === null ? null : await readText(options.flow)
  const flow = recorded === null ? null : readFlow(recorded, options.flow ?? '')
  const job = recorded === null ? NO_JOB : jobIn(recorded, options.flow ?? '')
  if (options.config === null && job.configuration === null)
    throw new CommandError(`verify needs --config FILE: ${options.flow} carries no configuration.`)
  if (options.urls.length === 0 && flow && startOf(flow) === null)
    throw new CommandError(`${options.flow} does not navigate first, so verify needs the address of a page.`)
  const checks = options.checks === null ? job.checks : await readChecks(options.checks)
  const subject = await verifiable(options, job.configuration)
  await checkOutputs(options)
  const interrupted = new AbortController()
  // Every page that is open listens.
  setMaxListeners(0, interrupted.signal)
  const interrupt = (): void => {
    // Whoever asks twice does not want to wait for the report; the driver ends its browser with this process.
    if (interrupted.signal.aborted) process.exit(2)
    interrupted.abort()
  }
  for (const signal of SIGNALS) process.on(signal, interrupt)
  try {
    const browser = options.connect
      ? await connect(options.connect, options.browser, options.timeout)
      : await launch(options.browser)
    try {
      const reported = await visitAll(browser, { options, script, flow, checks, subject, signal: interrupted.signal })
      await output(reported, options)
      return statusOf(reported, options, interrupted.signal.aborted)
    } finally {
      await atMost(CLOSE_MS, options.connect ? browser.disconnect() : browser.close())
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt)
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
  const start = (flow && startOf(flow)) ?? url
  const settings = { doNotTrack: options.doNotTrack ? 'on' : 'page', assumptions: options.assumptions } as const
  const found = await subjectOf(browser, start, subject, options.timeout)
  const { configuration, problems } = found instanceof CommandError ? NOTHING : found
  const { application } = configuration
  const { settle, timeout, mask } = options
  const { properties } = application
  const asked = askedNames(application)
  const job = { url: start, flow, properties, asked, settings, settle, timeout, mask, script, signal }
  const recording =
    found instanceof CommandError
      ? notVisited(start, settings, found.message)
      : await visit(browser, { ...job, progress: (what) => progress(mask ? '' : what) })
  const visited = recording.visits[0]
  return toReport({
    tool: manifest.version,
    generatedAt: Date.now(),
    page: { url: visited?.url ?? start ?? '', title: recording.title },
    application,
    source: configuration.source,
    recording,
    checks,
    problems,
    mask: options.mask,
    messages,
  })
}

/** A page whose own configuration can't be read is reported beside the others, as one that was not reached. */
async function subjectOf(
  browser: Browser,
  url: string | null,
  subject: Verifiable,
  timeout: number,
): Promise<Subject | CommandError> {
  try {
    return await subject.forPage(browser, url, timeout)
  } catch (error) {
    if (error instanceof CommandError) return error
    throw error
  }
}

const notVisited = (
  url: string | null,
  settings: Recording['settings'],
  message: string,
): Recording & { readonly title: string } => ({
  actions: [],
  entries: [],
  settings,
  sessionFrom: null,
  title: '',
  visits: [{ url: url ?? '', outcome: 'unreachable', httpStatus: null, message }],
})

const NO_JOB: Job = { configuration: null, checks: [] }

function jobIn(recording: string, file: string): Job {
  const read = readJob(recording)
  if (!read.ok) throw new CommandError(`${file}: ${said(read.refusal)}`)
  return read.job
}

async function readChecks(file: string): Promise<readonly Check[]> {
  const parsed = parseChecks(await readText(file))
  if (!parsed.ok) throw new CommandError(`${file}: ${said(parsed.refusal)}`)
  return parsed.checks
}

const said = (refusal: Note): string => sentence(messages, 'refused', refusal)

function statusOf(reported: readonly Reported[], options: VerifyOptions, aborted: boolean): number {
  const reports = reported.map(({ report }) => report)
  for (const { page, visit: visited } of reports)
    if (visited.message !== null) process.stderr.write(`${page.url}: ${oneLine(visited.message)}\n`)
  if (aborted || reports.some(({ visit: { outcome } }) => outcome !== 'ok')) return 2
  const failed = reports.some(({ checks }) => checks.some(({ passed }) => !passed))
  const flawed = reports.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
  return failed || (options.strict && flawed) ? 1 : 0
}
