import { entryFrom, type Har, type HarHeader } from '../exposure/harEntry.ts'
import { type Note, note } from '../model/code.ts'
import type { NetworkEntry } from '../model/request.ts'
import { readJsonFile } from './jsonFile.ts'
import { boolean, list, number, object, record, refuse, type Shape, text, WrongShape } from './shape.ts'

const MOST_ENTRIES = 100_000
const MANY = 10_000
const LONG = 1_000_000

/**
 * Reads what a HAR (version 1.2) says of requests over http and https, whoever wrote it; values of headers and cookies
 * are not kept.
 *
 * @returns the requests in the file's order, or a refusal that names the place
 */
export function readHar(
  source: string,
): { readonly ok: true; readonly entries: readonly NetworkEntry[] } | { readonly ok: false; readonly refusal: Note } {
  const read = readJsonFile(source, file)
  if (!read.ok) return read
  return { ok: true, entries: read.value.filter(({ request }) => /^https?:/.test(request.url)).map(entryOf) }
}

/** Many tools say nothing of who asked: what is no page of its own may then have been a script. */
function entryOf(har: Har): NetworkEntry {
  const entry = entryFrom(har)
  const tells =
    har._resourceType !== undefined || har.request.headers.some(({ name }) => name.toLowerCase() === 'sec-fetch-dest')
  return tells || entry.document ? entry : { ...entry, byScript: true }
}

const header = record<HarHeader>({ name: text(LONG), value: text(LONG) })
const headers = list(header, MANY)

const date: Shape<string> = (value, path) => {
  const given = text(100)(value, path)
  return Number.isNaN(Date.parse(given)) ? refuse(path, 'date and time', value) : given
}

const entry = record<Har>(
  {
    startedDateTime: date,
    request: record<Har['request']>({ url: text(LONG), method: text(100), headers, postData: () => ({}) }, [
      'postData',
    ]),
    response: record<Har['response']>({ status: number, headers, _fetchedViaServiceWorker: boolean }, [
      '_fetchedViaServiceWorker',
    ]),
    _resourceType: text(100),
  },
  ['_resourceType'],
)

const file: Shape<readonly Har[]> = (value, path) => {
  const { log } = object(value, path)
  const { entries } = log === undefined ? { entries: undefined } : object(log, 'log')
  if (entries === undefined) throw new WrongShape(note('not-a-har'))
  return list(entry, MOST_ENTRIES)(entries, 'log.entries')
}
