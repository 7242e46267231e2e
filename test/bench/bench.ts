import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { builtExtension } from '../browser/harness/extension.ts'
import { startDemoShop } from '../site/server.ts'
import type { PageBenchmarks } from './pageRows.ts'
import type { Line } from './row.ts'
import { rowsWith } from './rows.ts'
import type { Interval } from './statistics.ts'

const HELP = `Usage: npm run bench -- [--only NAME] [--rounds N] [--json FILE]

Prints one line a budget: the figure with the bounds that hold it with 95 %, the budget, the same arm against itself,
and whether the budget holds. The extension has to be built.

`

const digits = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(3))

const bounds = ({ median, low, high }: Interval): string =>
  low === high ? digits(median) : `${digits(median)} (${digits(low)}–${digits(high)})`

const lineText = ({ name, figure, unit, budget, control, verdict, detail }: Line): string =>
  [
    verdict.padEnd(11),
    name,
    `${bounds(figure)} ${unit}`.trimEnd(),
    `budget ${digits(budget)} ${unit}`.trimEnd(),
    `A/A ${control ? bounds(control) : 'exact'}`,
    detail,
  ].join(' | ')

/**
 * Runs the benchmarks and prints their lines as they come; gives the exit status: 0 when every one could be run,
 * whatever it found, else 2.
 */
export async function bench(args: readonly string[], page: PageBenchmarks): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      rounds: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const rows = rowsWith(page)
  const wanted = rows.filter(({ name }) => values.only === undefined || name === values.only)
  const rounds = Number(values.rounds ?? 8)
  if (values.help || wanted.length === 0 || !(rounds >= 1)) {
    process.stdout.write(`${HELP}Names: ${rows.map(({ name }) => name).join(', ')}\n`)
    return values.help ? 0 : 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'rum-property-inspector-bench-'))
  const shop = await startDemoShop()
  const lines: Line[] = []
  let status = 0
  try {
    const extension = join(folder, 'extension')
    cpSync(builtExtension('chromium'), extension, { recursive: true })
    for (const { name, run } of wanted)
      try {
        for (const line of await run({ extension, folder, shop: shop.origin, rounds })) {
          lines.push(line)
          process.stdout.write(`${lineText(line)}\n`)
        }
      } catch (error) {
        status = 2
        process.stdout.write(`not run     | ${name} | ${error instanceof Error ? error.message : String(error)}\n`)
      }
    if (values.json) writeFileSync(values.json, `${JSON.stringify(lines, null, 2)}\n`)
  } finally {
    await shop.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return status
}
