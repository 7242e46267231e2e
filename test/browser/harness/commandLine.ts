import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv'
import { afterAll } from 'vitest'
import type { Report } from '../../../src/core/report/report.ts'

export const MAIN = fileURLToPath(new URL('../../../dist/verify/main.js', import.meta.url))
export const SAMPLE = fileURLToPath(new URL('../../../assets/sample/configuration.json', import.meta.url))
const SCHEMA = new URL('../../../assets/schema/report-1.schema.json', import.meta.url)

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }
export type RunOptions = {
  readonly env?: Readonly<Record<string, string>>
  /** On standard input. */
  readonly input?: string
  /** Sends SIGINT so many ms after the start. */
  readonly interruptAfter?: number
  /** Runs in a terminal of its own, whose output is all standard output. */
  readonly terminal?: boolean
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

/** Runs the built command line as a process of its own. Rejects with one line where it has not been built. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  if (!existsSync(MAIN)) throw new Error('The command line is not built: run "npm run build" first.')
  const words = [process.execPath, MAIN, ...args]
  const [command = '', ...rest] = options.terminal
    ? ['script', '-qec', words.map(quoted).join(' '), '/dev/null']
    : words
  const { NO_COLOR: _, ...env } = process.env
  const child = spawn(command, rest, { env: { ...env, ...options.env } })
  const parts = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    parts.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    parts.stderr += text
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  const timer =
    options.interruptAfter === undefined ? undefined : setTimeout(() => child.kill('SIGINT'), options.interruptAfter)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  clearTimeout(timer)
  return { status, ...parts }
}

const validate = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
)

/** The reports of a JSON output; throws where one does not conform to the published schema. */
export function reportsIn(text: string): readonly Report[] {
  const read: unknown = JSON.parse(text)
  const reports: readonly unknown[] = Array.isArray(read) ? read : [read]
  for (const report of reports)
    if (!validate(report)) throw new Error(`No report: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
  return reports as readonly Report[]
}

/** The only report of a JSON output. */
export function reportIn({ stdout, stderr }: Ran): Report {
  if (stdout === '') throw new Error(`No report but: ${stderr}`)
  const reports = reportsIn(stdout)
  const [report] = reports
  if (!report || reports.length > 1) throw new Error(`${reports.length} reports`)
  return report
}

/** A folder for the files of a test file, gone afterwards. */
export function useFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rum-verify-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    /** Writes a file, values as JSON, and gives its path. */
    file: (name: string, content: unknown): string => {
      writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content))
      return path(name)
    },
    read: (name: string): string => readFileSync(path(name), 'utf8'),
  }
}
