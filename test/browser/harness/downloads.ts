import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { until } from './until.ts'

export type Downloaded = { readonly name: string; readonly text: string }

/** Makes a folder for downloads, and gives what waits there for the next file. */
export function startDownloads(folder: string): () => Promise<Downloaded> {
  mkdirSync(folder)
  return async () => {
    const name = await until('a file', async () =>
      readdirSync(folder).find((one) => !/\.(part|crdownload|tmp)$/.test(one)),
    )
    const path = join(folder, name)
    await until('its content', async () => existsSync(path) && readFileSync(path, 'utf8') !== '')
    const text = readFileSync(path, 'utf8')
    // Two files of one second have one name.
    rmSync(path)
    return { name, text }
  }
}
