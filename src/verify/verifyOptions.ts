import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ASSUMPTIONS, type AssumptionName, type Assumptions, DEFAULT_ASSUMPTIONS } from '../core/model/assumption.ts'
import { BROWSER_NAMES, type BrowserName } from './browser.ts'
import { CommandError } from './commandError.ts'

export const FORMATS = ['json', 'ndjson', 'csv', 'markdown', 'html', 'junit', 'table'] as const
export type FormatName = (typeof FORMATS)[number] | 'har'

/** The format that a file's ending asks for. */
const FORMAT_OF: Readonly<Record<string, FormatName>> = {
  json: 'json',
  ndjson: 'ndjson',
  csv: 'csv',
  md: 'markdown',
  html: 'html',
  har: 'har',
  xml: 'junit',
}

export type VerifyOptions = {
  readonly urls: readonly string[]
  /** Null: the recording carries it. */
  readonly config: string | null
  readonly privacy: string | null
  readonly requestAttributes: string | null
  readonly flow: string | null
  readonly checks: string | null
  readonly format: FormatName | null
  readonly out: readonly { readonly file: string; readonly format: FormatName }[]
  readonly browser: BrowserName
  readonly connect: string | null
  readonly parallel: number
  readonly doNotTrack: boolean
  readonly assumptions: Assumptions
  readonly strict: boolean
  readonly settle: number
  readonly timeout: number
  readonly mask: boolean
}

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const many = { type: 'string', multiple: true, default: [] as string[] } as const

const OPTIONS = {
  config: text,
  privacy: text,
  'request-attributes': text,
  flow: text,
  checks: text,
  format: text,
  out: many,
  browser: { ...text, default: 'chromium' },
  connect: text,
  parallel: { ...text, default: '1' },
  urls: text,
  'do-not-track': flag,
  assume: many,
  strict: flag,
  settle: { ...text, default: '500' },
  timeout: { ...text, default: '30000' },
  mask: flag,
} as const

/** Reads the arguments of `verify`; each that is wrong throws a `CommandError` that says what is right. */
export function verifyOptions(args: readonly string[]): VerifyOptions {
  const { values, positionals } = parse(args)
  if (!values.config && values.flow === undefined)
    throw new CommandError('verify needs --config FILE: the properties to look for.')
  const urls = [...positionals, ...(values.urls === undefined ? [] : urlsIn(values.urls))].map(urlOf)
  if (urls.length === 0 && values.flow === undefined)
    throw new CommandError('verify needs the address of a page, --urls FILE, or a --flow that navigates first.')
  if (values.connect !== undefined && !/^wss?:\/\//.test(values.connect))
    throw new CommandError(`--connect takes a WebSocket address such as ws://127.0.0.1:3000, not “${values.connect}”.`)
  return {
    urls,
    config: values.config || null,
    privacy: values.privacy ?? null,
    requestAttributes: values['request-attributes'] ?? null,
    flow: values.flow ?? null,
    checks: values.checks ?? null,
    format: values.format === undefined ? null : oneOf('--format', values.format, FORMATS),
    out: values.out.map((file) => ({ file, format: formatOf(file) })),
    browser: oneOf('--browser', values.browser, BROWSER_NAMES),
    connect: values.connect ?? null,
    parallel: whole('--parallel', values.parallel, 1, 100),
    doNotTrack: values['do-not-track'],
    assumptions: assumptionsOf(values.assume),
    strict: values.strict,
    settle: whole('--settle', values.settle, 0, 600_000),
    timeout: whole('--timeout', values.timeout, 1, 3_600_000),
    mask: values.mask,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    const why = error instanceof Error ? (error.message.split(/\.\s/, 1)[0] ?? '') : String(error)
    throw new CommandError(`${why.replace(/\.$/, '')}. Try: rum-property-inspector verify --help`)
  }
}

function urlOf(address: string): string {
  try {
    const { protocol } = new URL(address)
    if (protocol === 'http:' || protocol === 'https:') return address
  } catch {
    // Falls through to the same sentence.
  }
  throw new CommandError(`“${address}” is no http or https address.`)
}

function urlsIn(file: string): string[] {
  let lines: string
  try {
    lines = readFileSync(file, 'utf8')
  } catch {
    throw new CommandError(`${file} can’t be read. --urls takes a file with one address a line.`)
  }
  return lines
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new CommandError(`${option} takes ${allowed.join(', ')}; “${value}” is none of them.`)
  return found
}

function whole(option: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most))
    throw new CommandError(`${option} takes a whole number from ${least} to ${most}, not “${value}”.`)
  return number
}

function formatOf(file: string): FormatName {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const format = Object.hasOwn(FORMAT_OF, ending) ? FORMAT_OF[ending] : undefined
  if (format) return format
  throw new CommandError(`--out ${file}: the ending says the format; it can be ${Object.keys(FORMAT_OF).join(', ')}.`)
}

function assumptionsOf(given: readonly string[]): Assumptions {
  const chosen: Record<string, string> = {}
  for (const one of given) {
    const [name = '', ...rest] = one.split('=')
    const setting = rest.join('=')
    if (!Object.hasOwn(ASSUMPTIONS, name))
      throw new CommandError(
        `--assume takes NAME=SETTING; “${name}” is none of ${Object.keys(ASSUMPTIONS).join(', ')}.`,
      )
    const settings: readonly string[] = ASSUMPTIONS[name as AssumptionName]
    if (!settings.includes(setting))
      throw new CommandError(`--assume ${name} takes ${settings.join(', ')}; “${setting}” is none of them.`)
    chosen[name] = setting
  }
  return { ...DEFAULT_ASSUMPTIONS, ...chosen }
}
