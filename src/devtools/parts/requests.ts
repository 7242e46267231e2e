import type { ChosenRequest, RequestRow } from '../../bridge/requestsView.ts'
import { networkVerdict } from '../../core/derive/networkVerdict.ts'
import { askedHeaders, type RequestVerdict, requestVerdict } from '../../core/derive/requestVerdict.ts'
import { entryOf, hopsOf } from '../../core/exposure/header.ts'
import type { Application } from '../../core/model/application.ts'
import type { Assumptions } from '../../core/model/assumption.ts'
import type { Capture } from '../../core/model/capture.ts'
import { statusOf } from '../../core/model/code.ts'
import type { NetworkEntry, PageRequest } from '../../core/model/request.ts'
import type { RecordedAction } from '../../core/session/recording.ts'
import type { Facts, Part } from './part.ts'

/** Rows shown, the newest ones. */
const MOST = 10_000

type Made = {
  readonly row: RequestRow
  readonly request: PageRequest | null
  readonly verdict: RequestVerdict | null
}
type Alone = {
  readonly application: Application
  readonly assumptions: Assumptions
  readonly hops: number
  readonly made: Made
}
type Kept = { readonly captures: readonly Capture[] | null; readonly made: readonly Made[] }

/** The same row stays the same object, so that only what changed crosses to the panel. */
const kept = new WeakMap<RecordedAction, Kept>()
const alone = new WeakMap<NetworkEntry, Alone>()
const ids = new WeakMap<PageRequest | NetworkEntry, number>()
let lastId = 0

function idOf(of: PageRequest | NetworkEntry): number {
  const id = ids.get(of) ?? ++lastId
  ids.set(of, id)
  return id
}

/** One row a request that a header property could match, oldest first, and what is known of the selected one. */
export const requests: Part = (facts) => {
  const { timeline, entries, inUse, watch, requestsFrom } = facts
  if (!inUse) return { requests: [], chosenRequest: null }
  const ofActions = timeline.flatMap((recorded) => rowsOf(recorded, inUse.application, facts))
  const known = new Set(ofActions.flatMap(({ verdict }) => verdict?.hops ?? []))
  const candidates = entries
    .filter((entry) => entry.byScript && entry.startedAt >= requestsFrom && !known.has(entry))
    .sort((a, b) => a.startedAt - b.startedAt)
    .slice(-MOST)
  const names = askedHeaders(inUse.application)
  const others = candidates.flatMap((entry) => {
    if (known.has(entry)) return []
    const row = aloneRow(entry, names, inUse.application, facts)
    for (const hop of row.verdict?.hops ?? []) known.add(hop)
    return [row]
  })
  const made = [...ofActions, ...others].sort((a, b) => a.row.startedAt - b.row.startedAt).slice(-MOST)
  const selected = made.find(({ row }) => row.id === watch.request)
  return {
    requests: made.map(({ row }) => row),
    chosenRequest: selected ? chosenOf(selected, inUse.application) : null,
  }
}

function rowsOf(recorded: RecordedAction, application: Application, facts: Facts): readonly Made[] {
  const { action, timeOrigin } = recorded
  if (action.requests.length === 0) return []
  const captures = facts.capturesInTime(recorded)
  const known = kept.get(recorded)
  if (known && known.captures === captures) return known.made
  const names = askedHeaders(application)
  const by = { application, assumptions: facts.settings.assumptions, pageUrl: action.url, entries: facts.entries }
  const made = action.requests.map((request) => {
    const seen = { request, entry: entryOf(request, timeOrigin, facts.entries) }
    const verdict = captures && requestVerdict(seen, names, by)
    return { row: rowOf(request, timeOrigin, verdict), request, verdict }
  })
  kept.set(recorded, { captures, made })
  return made
}

function rowOf(request: PageRequest, timeOrigin: number, verdict: RequestVerdict | null): RequestRow {
  const { url, method, api, credentials, response, startedAt } = request
  return {
    id: idOf(request),
    url,
    method,
    api,
    credentials,
    ...judged(verdict),
    status: response?.status || (verdict?.hops.at(-1)?.status ?? 0),
    startedAt: timeOrigin + startedAt,
  }
}

function judged(verdict: RequestVerdict | null): Pick<RequestRow, 'arrival' | 'headers' | 'off' | 'codes'> {
  const missing = (verdict?.headers ?? []).flatMap(({ reading }) =>
    reading?.kind === 'missing' ? [reading.reason] : [],
  )
  return {
    arrival: verdict?.arrival ?? null,
    headers: verdict && {
      readable: verdict.headers.length - missing.filter(({ code }) => code !== 'value-empty').length,
      hidden: missing.filter(({ code }) => statusOf(code) === 'blocked').length,
    },
    off: verdict?.off ?? null,
    codes: [...new Set(missing.map(({ code }) => code))],
  }
}

/** A request that no action has taken along: what the page can read of it follows from what the network carried, or is not known. */
function aloneRow(entry: NetworkEntry, names: readonly string[], application: Application, facts: Facts): Made {
  const { entries, hasTime } = facts
  const { assumptions } = facts.settings
  const known = alone.get(entry)
  const hops = hopsOf(entry, entries).length
  if (known?.application === application && known.assumptions === assumptions && known.hops === hops) return known.made
  const inTime = hasTime()
  const verdict = inTime ? networkVerdict(entry, names, { application, assumptions, entries }) : null
  const { url, method, startedAt } = entry
  const status = verdict?.hops.at(-1)?.status ?? entry.status
  const row = { id: idOf(entry), url, method, api: null, credentials: null, ...judged(verdict), status, startedAt }
  const made = { row, request: null, verdict }
  if (inTime) alone.set(entry, { application, assumptions, hops, made })
  return made
}

function chosenOf({ row, request, verdict }: Made, { properties }: Application): ChosenRequest {
  const keysOf = (name: string): string[] =>
    properties.flatMap(({ expressionType, expression, key }) =>
      expressionType === 'RESPONSE_HEADER' && expression.toLowerCase() === name.toLowerCase() ? [key] : [],
    )
  const hops = verdict?.hops ?? []
  const answered = request?.response?.url
  const chain = hops.length > 0 ? hops.map(({ url }) => url) : [row.url]
  return {
    id: row.id,
    chain: answered && answered !== chain.at(-1) ? [...chain, answered] : chain,
    byWorker: hops.at(-1)?.byWorker ?? false,
    beforeAttach: request?.beforeAttach ?? false,
    headers: (verdict?.headers ?? []).map((header) => ({ ...header, keys: keysOf(header.name) })),
  }
}
