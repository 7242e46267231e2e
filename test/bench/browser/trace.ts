import type { Page } from 'puppeteer'

/** As in the trace event format; times in µs, `tdur` of the thread's own processor time. */
type TraceEvent = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly data?: { readonly url?: string }; readonly fileName?: string }
}

/** One stretch of script. Times in ms; `cpu` is what the thread itself ran. */
export type Stretch = { readonly url: string; readonly cpu: number; readonly wall: number }

const SCRIPT_EVENTS: readonly string[] = ['EvaluateScript', 'v8.compile', 'FunctionCall']

const urlOf = ({ args }: TraceEvent): string => args.data?.url ?? args.fileName ?? ''

/** What ran, of scripts whose address begins with `origin`, while `act` went on; what lies in another is not told twice. */
export async function stretches(page: Page, origin: string, act: () => Promise<void>): Promise<readonly Stretch[]> {
  await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] })
  await act()
  const buffer = await page.tracing.stop()
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(buffer))
  const ours = traceEvents
    .filter((event) => SCRIPT_EVENTS.includes(event.name) && event.dur !== undefined && urlOf(event).startsWith(origin))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  const ends = new Map<string, number>()
  const outermost = ours.filter(({ pid, tid, ts, dur = 0 }) => {
    const thread = `${pid} ${tid}`
    if (ts < (ends.get(thread) ?? 0)) return false
    ends.set(thread, ts + dur)
    return true
  })
  return outermost.map((event) => ({
    url: urlOf(event),
    cpu: (event.tdur ?? event.dur ?? 0) / 1_000,
    wall: (event.dur ?? 0) / 1_000,
  }))
}

/** The distinct files among stretches, without their origin. */
export const filesOf = (found: readonly Stretch[]): readonly string[] =>
  [...new Set(found.map(({ url }) => new URL(url).pathname))].sort()

export const cpuOf = (found: readonly Stretch[]): number => found.reduce((sum, { cpu }) => sum + cpu, 0)
