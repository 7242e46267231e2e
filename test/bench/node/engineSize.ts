import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Line } from '../row.ts'
import { exactly, judge } from '../statistics.ts'

const BUDGET_KB = 14

const path = (name: string): string => fileURLToPath(new URL(`../../../src/core/regex/${name}`, import.meta.url))

/** kB, gzip, of one module of the engine with all that it needs, made as the extension's are. */
async function kilobytes(name: string, without?: string): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'left-out',
        load: (id) =>
          without !== undefined && id === path(without) ? 'export const warningsOf = () => []' : undefined,
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: path(name), preserveEntrySignatures: 'strict' },
    },
  })
  const bundle = Array.isArray(result) ? result[0] : result
  if (!bundle || !('output' in bundle)) throw new Error(`${name} was not built`)
  return gzipSync(bundle.output[0].code, { level: 9 }).length / 1_000
}

/** What the engine weighs with its Unicode tables. */
export async function engineSize(): Promise<Line> {
  const all = await kilobytes('index.ts')
  const without = await kilobytes('index.ts', 'warnings.ts')
  const tables = await kilobytes('unicode/tables.ts')
  const figure = exactly(all)
  return {
    name: 'the engine of the cleanup rules, gzip',
    figure,
    unit: 'kB',
    budget: BUDGET_KB,
    control: null,
    verdict: judge(figure, BUDGET_KB, 0),
    detail: `${without.toFixed(1)} without warnings and repairs, of it ${tables.toFixed(1)} tables`,
    samples: { kB: [all] },
  }
}
