import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' }
import { boundedBytes } from '../core/config/boundedBytes.ts'
import { decodeText } from '../core/config/decodeText.ts'
import { sentence } from '../core/model/sentence.ts'
import { CommandError } from './commandError.ts'

const TIMEOUT_MS = 30_000

/** More than any configuration, recording or list of addresses has. */
const MEGABYTES_MAX = 64

/**
 * The bytes of a file, of a URL (http or https), or of standard input (`-`), at most 64 MB.
 *
 * @throws a `CommandError` that says what could not be read
 */
async function readBytes(source: string): Promise<Uint8Array> {
  if (/^https?:\/\//.test(source)) return readUrl(source)
  try {
    const stream: Readable = source === '-' ? process.stdin : createReadStream(source)
    return await bounded(Readable.toWeb(stream) as ReadableStream<Uint8Array>, source)
  } catch (error) {
    if (error instanceof CommandError) throw error
    const code = (error as NodeJS.ErrnoException).code
    throw new CommandError(
      `${source} can’t be read: ${code === 'ENOENT' ? 'there is no such file' : (code ?? 'unknown reason')}.`,
    )
  }
}

async function bounded(stream: ReadableStream<Uint8Array> | null, source: string): Promise<Uint8Array> {
  const bytes = stream ? await boundedBytes(stream, MEGABYTES_MAX * 1024 * 1024) : new Uint8Array()
  if (bytes) return bytes
  throw new CommandError(`${nameOf(source)} has more than ${MEGABYTES_MAX} MB and was not read.`)
}

/**
 * The same as text, in UTF-8 or UTF-16.
 *
 * @throws a `CommandError` also where it is no text
 */
export async function readText(source: string): Promise<string> {
  const text = decodeText(await readBytes(source))
  if (text.ok) return text.value
  throw new CommandError(`${nameOf(source)}: ${sentence(messages, 'refused', text.refusal)}`)
}

/** What messages call it. */
export const nameOf = (source: string): string => (source === '-' ? 'standard input' : source)

async function readUrl(url: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!answer.ok) throw new CommandError(`${url} answered ${answer.status}.`)
    return await bounded(answer.body, url)
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${url} can’t be reached within ${TIMEOUT_MS / 1000} s.`)
  }
}
