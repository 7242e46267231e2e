import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** The page's and the courier's script as one text each, as the extension ships them. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL(`../../src/${entry}`, import.meta.url)), formats: ['iife'], name: 'bundle' },
    },
  })
  const output = Array.isArray(result) ? result[0] : result
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

export const gzipSize = (text: string): number => gzipSync(text, { level: 9 }).length
