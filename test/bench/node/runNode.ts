import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'

const execute = promisify(execFile)

/** Makes one script of an entry beside this file; each call of what comes back runs it in a process of its own. */
export async function nodeScript<Answer>(
  entry: string,
  folder: string,
): Promise<(argument?: number) => Promise<Answer>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { write: false, minify: true, ssr: fileURLToPath(new URL(entry, import.meta.url)), target: 'node20' },
  })
  const bundle = Array.isArray(result) ? result[0] : result
  if (!bundle || !('output' in bundle)) throw new Error(`${entry} was not built`)
  const file = join(folder, `${entry.replace(/\W/g, '')}.mjs`)
  writeFileSync(file, bundle.output[0].code)
  return async (argument = 0) =>
    JSON.parse((await execute(process.execPath, ['--expose-gc', file, String(argument)])).stdout)
}
