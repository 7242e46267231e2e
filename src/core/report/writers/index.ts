import type { ReportWriter } from '../writer.ts'
import { csv } from './csv.ts'
import { har } from './har.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { table } from './table.ts'

/** Every format that reports are written in; a test holds that no file beside this one is missing. */
export const WRITERS: readonly ReportWriter[] = [json, ndjson, csv, markdown, html, junit, har, table]

/** The format that a file's name asks for by its ending. */
export const writerOfFile = (name: string): ReportWriter | null =>
  WRITERS.find(({ ending }) => ending !== null && name.toLowerCase().endsWith(ending)) ?? null

/** The format of that name. */
export const writerOfName = (name: string): ReportWriter | null =>
  WRITERS.find((writer) => writer.name === name) ?? null
