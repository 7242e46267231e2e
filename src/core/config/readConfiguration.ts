import { type Configuration, type FormatName, toConfiguration } from './configuration.ts'
import type { Format } from './format.ts'
import { FORMATS } from './formats/index.ts'
import { TEXT_MAX } from './json.ts'
import { done, type Result, refused } from './refusal.ts'

/** A configuration, and the format that it was found in. */
export type Read = { readonly format: FormatName; readonly configuration: Configuration }

/** The first format whose look a text has; the more particular ones are asked first. */
export const recognise = (text: string): Format | null => FORMATS.find((format) => format.recognises(text)) ?? null

/**
 * Reads a configuration in any format.
 *
 * @param text at most 4 Mi UTF-16 units; a byte order mark is taken off
 * @param from the format, where it is not to be recognised from the content
 * @returns the configuration, or a refusal that names the place; problems within it do not refuse it
 */
export function readConfiguration(text: string, from?: FormatName): Result<Read> {
  if (text.length > TEXT_MAX) return refused('too-large', String(Math.round(text.length / 1024 / 1024)))
  const clean = text.replace(/^\uFEFF/, '')
  if (clean.trim() === '') return refused('empty')
  if (/\0|\uFFFD\uFFFD/.test(clean.slice(0, 1_000))) return refused('not-text')
  const format = from ? FORMATS.find(({ name }) => name === from) : recognise(clean)
  if (!format) return refused('not-recognised')
  const draft = format.read(clean)
  return draft.ok ? done({ format: format.name, configuration: toConfiguration(draft.value) }) : draft
}

/** Writes a configuration in a format; one that is only read refuses. */
export function writeConfiguration(configuration: Configuration, to: FormatName): Result<string> {
  const format = FORMATS.find(({ name }) => name === to)
  return format?.write ? format.write(configuration) : refused('not-writable', to)
}
