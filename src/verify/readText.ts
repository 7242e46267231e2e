import { readFile } from 'node:fs/promises'
import { CommandError } from './commandError.ts'

const TIMEOUT_MS = 30_000

/**
 * The bytes of a file, of a URL (http or https), or of standard input (`-`).
 *
 * @throws a `CommandError` that says what could not be read
 */
export async function readBytes(source: string): Promise<Uint8Array> {
  if (source === '-') return readStandardInput()
  if (/^https?:\/\//.test(source)) return readUrl(source)
  try {
    return await readFile(source)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new CommandError(
      `${source} can’t be read: ${code === 'ENOENT' ? 'there is no such file' : (code ?? 'unknown reason')}.`,
    )
  }
}

/** The same as text in UTF-8. */
export const readText = async (source: string): Promise<string> => new TextDecoder().decode(await readBytes(source))

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function readUrl(url: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!answer.ok) throw new CommandError(`${url} answered ${answer.status}.`)
    return new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${url} can’t be reached within ${TIMEOUT_MS / 1000} s.`)
  }
}
