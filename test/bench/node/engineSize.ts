import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Line } from '../row.ts'
import { exactly, judge } from '../statistics.ts'

const BUDGET_KB = 14

/** kB, gzip, of modules of the engine with all that they need, made as the extension's are. */
async function kilobytes(...names: readonly string[]): Promise<number> {
  const input = names.map((name) => fileURLToPath(new URL(`../../../src/core/regex/${name}`, import.meta.url)))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'together',
        resolveId: (id) => (id === 'together' ? id : undefined),
        load: (id) =>
          id === 'together' ? input.map((path) => `export * from ${JSON.stringify(path)}`).join('\n') : undefined,
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: 'together', preserveEntrySignatures: 'strict' },
    },
  })
  const bundle = Array.isArray(result) ? result[0] : result
  if (!bundle || !('output' in bundle)) throw new Error(`${names} was not built`)
  return gzipSync(bundle.output[0].code, { level: 9 }).length / 1_000
}

/** What the engine weighs with its Unicode tables: all that compiles and runs a rule. */
export async function engineSize(): Promise<Line> {
  const engine = await kilobytes('index.ts')
  const tables = await kilobytes('unicode/tables.ts')
  const all = await kilobytes('index.ts', 'restrictions/index.ts')
  const figure = exactly(engine)
  return {
    name: 'the engine of the cleanup rules, gzip',
    figure,
    unit: 'kB',
    budget: BUDGET_KB,
    control: null,
    verdict: judge(figure, BUDGET_KB, 0),
    detail: `of it ${tables.toFixed(1)} tables; ${all.toFixed(1)} with the warnings and repairs`,
    samples: { kB: [engine] },
  }
}
