import { entryOf } from '../../exposure/header.ts'
import type { NetworkEntry, PageRequest } from '../../model/request.ts'
import type { ReportAction } from '../report.ts'
import type { Reported } from '../toReport.ts'
import type { Veil } from '../veil.ts'
import type { ReportWriter } from '../writer.ts'

/** One request, as the page, the network panel or both saw it. */
type Seen = {
  readonly document: string | null
  readonly action: number | null
  readonly request: PageRequest | null
  readonly entry: NetworkEntry | null
  /** ms since the epoch. */
  readonly startedAt: number
}

/**
 * HTTP Archive 1.2 of the requests that were seen. A page's actions with their captures stand under `_actions`, the
 * action that a request belongs to under `_action`. Header values are there only where the page could read them;
 * bodies and cookies' values never.
 */
export const har: ReportWriter = {
  name: 'har',
  ending: '.har',
  mediaType: 'application/json',
  write(reported) {
    const { report } = reported[0] ?? {}
    const log = {
      version: '1.2',
      creator: { name: 'rum-property-inspector', version: report?.tool ?? '' },
      pages: reported.flatMap(pagesOf),
      entries: reported.flatMap((one, index) => seenIn(one).map((seen) => harEntry(seen, one.veil, index))),
      _reports: reported.map(({ report: { actions: _, ...rest } }) => rest),
    }
    return `${JSON.stringify({ log }, null, 2)}\n`
  },
}

const pageId = (report: number, document: string): string => `page_${report}_${document}`

const iso = (at: number): string => new Date(at).toISOString()

function pagesOf({ report, recording, veil }: Reported, index: number): readonly unknown[] {
  const byDocument = new Map<string, ReportAction[]>()
  for (const action of report.actions) {
    const known = byDocument.get(action.document)
    if (known) known.push(action)
    else byDocument.set(action.document, [action])
  }
  return [...byDocument].map(([document, actions]) => {
    const first = recording.actions.find(({ action }) => action.document === document)
    return {
      id: pageId(index, document),
      startedDateTime: iso(first?.timeOrigin ?? 0),
      title: veil.words(first?.action.title ?? ''),
      pageTimings: { onContentLoad: -1, onLoad: actions.find(({ kind }) => kind === 'load')?.endedAt ?? -1 },
      _url: veil.url(first?.action.url ?? ''),
      _actions: actions,
    }
  })
}

/** All requests by their beginning: those of actions with the network panel's entry, then what only that panel saw. */
function seenIn({ recording: { actions, entries } }: Reported): readonly Seen[] {
  const matched = new Set<NetworkEntry>()
  const ofActions = actions.flatMap(({ action, timeOrigin }) =>
    action.requests.map((request): Seen => {
      const entry = entryOf(request, timeOrigin, entries) ?? null
      if (entry) matched.add(entry)
      return { document: action.document, action: action.id, request, entry, startedAt: timeOrigin + request.startedAt }
    }),
  )
  const others = entries
    .filter((entry) => !matched.has(entry))
    .map(
      (entry): Seen => ({
        document: documentAt(actions, entry),
        action: null,
        request: null,
        entry,
        startedAt: entry.startedAt,
      }),
    )
  return [...ofActions, ...others].sort((a, b) => a.startedAt - b.startedAt)
}

/** Clocks of the page and of the network panel agree only roughly. */
const SLACK_MS = 1_000

/** The newest document that had begun by then; a page's own request begins with it. */
const documentAt = (actions: Reported['recording']['actions'], { startedAt, document }: NetworkEntry): string | null =>
  actions.findLast(({ timeOrigin }) => timeOrigin - (document ? SLACK_MS : 0) <= startedAt)?.action.document ?? null

function harEntry({ document, action, request, entry, startedAt }: Seen, veil: Veil, index: number): unknown {
  const url = request?.url ?? entry?.url ?? ''
  const duration = request?.endedAt != null ? Math.max(0, request.endedAt - request.startedAt) : 0
  // As Chromium has it, so that whoever reads the file can tell.
  const type = request?.api ?? (entry?.byScript ? 'fetch' : entry?.document ? 'document' : null)
  const readable = request?.response?.headers ?? {}
  const names = new Set([
    ...(entry?.responseHeaders ?? []),
    ...Object.keys(readable).filter((name) => readable[name] != null),
  ])
  return {
    ...(document !== null && { pageref: pageId(index, document) }),
    startedDateTime: iso(startedAt),
    time: duration,
    request: {
      method: request?.method ?? entry?.method ?? '',
      url: veil.url(url),
      httpVersion: '',
      cookies: (entry?.sentCookies ?? []).map((name) => ({ name, value: '' })),
      headers: [],
      queryString: queryOf(url).map(([name, value]) => ({ name, value: veil.value(value) })),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: request?.response?.status ?? entry?.status ?? 0,
      statusText: '',
      httpVersion: '',
      cookies: (entry?.setCookies ?? []).map(({ name, httpOnly }) => ({ name, value: '', httpOnly })),
      headers: [...names].map((name) => ({ name, value: veil.value(readable[name] ?? '') })),
      content: { size: 0, mimeType: '' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
    ...(type && { _resourceType: type }),
    _action: action,
    _api: request?.api ?? null,
    _responseType: request?.response?.type ?? null,
    _readableHeaders: Object.keys(readable).filter((name) => readable[name] != null),
    _exposed: entry?.exposed ?? [],
    _seenBy: [...(request ? ['page'] : []), ...(entry ? ['network'] : [])],
  }
}

function queryOf(url: string): readonly (readonly [string, string])[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? ''
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=')
      return equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)]
    })
}
