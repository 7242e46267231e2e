import { constants } from 'node:fs'
import { access, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' }
import type { Reported } from '../core/report/toReport.ts'
import { writerOfName } from '../core/report/writers/index.ts'
import { CommandError } from './commandError.ts'
import type { FormatName, VerifyOptions } from './verifyOptions.ts'

const WIDTH = 120

const unwritable = (file: string, why: string): CommandError =>
  new CommandError(`--out ${file} can’t be written: ${why}. Give a file in a folder that exists and can be written to.`)

/** Refuses files that could not be written before any page is visited for them; throws a `CommandError`. */
export async function checkOutputs({ out }: VerifyOptions): Promise<void> {
  for (const { file } of out) {
    const found = await stat(file).catch(() => null)
    if (found?.isDirectory()) throw unwritable(file, 'it is a folder')
    await access(found ? file : dirname(file), constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      throw unwritable(file, error.code ?? 'unknown reason')
    })
  }
}

/** Writes the files that were asked for, and standard output where there are none or a format was named. */
export async function output(reported: readonly Reported[], options: VerifyOptions): Promise<void> {
  const { isTTY = false, columns } = process.stdout
  const written = (format: FormatName): string => {
    const writer = writerOfName(format)
    if (!writer) throw new CommandError(`There is no writer of ${format}.`)
    return writer.write(reported, {
      messages,
      strict: options.strict,
      // A terminal may not know its width, and then says 0.
      width: columns || WIDTH,
      colour: isTTY && !process.env.NO_COLOR,
    })
  }
  if (options.out.length === 0 || options.format)
    process.stdout.write(written(options.format ?? (isTTY ? 'table' : 'json')))
  for (const { file, format } of options.out)
    await writeFile(file, written(format)).catch((error: NodeJS.ErrnoException) => {
      throw unwritable(file, error.code ?? 'unknown reason')
    })
}
