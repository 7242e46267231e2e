import type { Configuration } from '../configuration.ts'
import { type Problem, problem } from '../problem.ts'
import { MODULES, type PageAgent } from './agent.ts'
import { applicationId } from './asBody.ts'
import { compareEntries, type Entry } from './compare.ts'

/** The configurations of one agent that a page holds; null: not there, or not seen. */
export type OnPage = {
  /** In the script's attribute or an inline script. */
  readonly tag: PageAgent | null
  /** In local storage. */
  readonly cache: PageAgent | null
  /** What the agent says that it runs; null: it can't be asked. */
  readonly running: PageAgent | null
  /** AngularJS was seen at work on the page itself; left out: nobody looked. */
  readonly angularJs?: boolean
}

export type Comparison = {
  /** The configuration that the agent uses: what it runs, else the newer of cache and tag (observed). */
  readonly used: PageAgent | null
  readonly place: 'running' | 'cache' | 'tag' | null
  readonly entries: readonly Entry[]
  readonly findings: readonly Problem[]
}

/** Since when RUM JavaScript can do what (vendor's pages). */
const SINCE = { header: '1.253', headerWithAngular: '1.257', json: '1.295' } as const

/** What a page's own agent carries, against the configuration in use. */
export function comparePage(configuration: Configuration, page: OnPage): Comparison {
  const [used, place] = usedOf(page)
  if (!used) return { used, place, entries: [], findings: [problem('page-agent-missing', null)] }
  if (used.legacy)
    return { used, place, entries: [], findings: [problem('page-agent-legacy', null, used.agentUri ?? '')] }
  const entries = compareEntries(configuration, used)
  const findings = [
    ...application(configuration, used),
    ...privacy(used),
    ...capabilities(configuration, used, page.angularJs === true),
    ...staleness(page),
  ]
  const behind = entries.filter(({ state }) => state !== 'same')
  if (behind.length > 0 && configuration.source !== 'page')
    findings.push(problem('page-behind', null, String(behind.length), behind.map(({ key }) => key).join(', ')))
  return { used, place, entries, findings }
}

const modified = (agent: PageAgent | null): number => agent?.lastModification ?? Number.NEGATIVE_INFINITY

function usedOf({ tag, cache, running }: OnPage): readonly [PageAgent | null, Comparison['place']] {
  if (running) return [running, 'running']
  if (cache && (!tag || modified(cache) > modified(tag))) return [cache, 'cache']
  return tag ? [tag, 'tag'] : [null, null]
}

function application({ application: { id } }: Configuration, { applicationId: onPage }: PageAgent): Problem[] {
  const there = onPage === null ? null : applicationId(onPage)
  return id !== null && there !== null && id.toUpperCase() !== there.toUpperCase()
    ? [problem('page-application-differs', null, there, id)]
    : []
}

const privacy = ({ optIn, respectsDoNotTrack }: PageAgent): Problem[] => [
  ...(optIn ? [problem('page-opt-in', null)] : []),
  ...(respectsDoNotTrack ? [problem('page-do-not-track', null)] : []),
]

/** Versions are `1.` and three digits, so their texts compare as they are. */
function capabilities(
  { application: configured, unread }: Configuration,
  { version, features }: PageAgent,
  angularJs: boolean,
): Problem[] {
  const properties = configured.properties.filter((property) => !unread.has(property))
  const has = (module: keyof typeof MODULES): boolean => features === null || features.includes(MODULES[module])
  const readByPage = properties.filter(
    ({ expressionType }) => expressionType !== 'JAVASCRIPT_API' && expressionType !== 'SERVER_SIDE_REQUEST_ATTRIBUTE',
  )
  const headers = properties.filter(({ expressionType }) => expressionType === 'RESPONSE_HEADER')
  const found: Problem[] = []
  if (readByPage.length > 0 && !has('metadata'))
    found.push(problem('page-module-missing', null, MODULES.metadata, String(readByPage.length)))
  const needed =
    configured.angular && has('angular') && !has('xhr') && !has('fetch') ? SINCE.headerWithAngular : SINCE.header
  for (const { key, expression } of headers) {
    if (version !== null && version < needed)
      found.push(problem('page-agent-too-old', key, version, needed, expression))
    if (angularJs || features?.includes(MODULES.angularJs)) found.push(problem('page-angularjs', key, expression))
    if (!has('xhr') && !has('fetch') && !has('angular'))
      found.push(problem('page-module-missing', key, `${MODULES.xhr}, ${MODULES.fetch}`, '1'))
  }
  for (const { key, expressionType, expression } of properties)
    if (
      expressionType === 'JAVA_SCRIPT_VARIABLE' &&
      /[.[]\$/.test(expression) &&
      version !== null &&
      version < SINCE.json
    )
      found.push(problem('page-agent-too-old', key, version, SINCE.json, expression))
  return found
}

function staleness({ tag, cache, running }: OnPage): Problem[] {
  const time = (agent: PageAgent): string => new Date(modified(agent)).toISOString()
  const newest = modified(cache) > modified(tag) ? cache : tag
  const found: Problem[] = []
  if (running && newest && Number.isFinite(modified(running)) && modified(running) < modified(newest))
    found.push(problem('page-stale-running', null, time(running), time(newest)))
  if (tag && cache && Number.isFinite(modified(tag)) && Number.isFinite(modified(cache))) {
    if (modified(tag) < modified(cache)) found.push(problem('page-stale-tag', null, time(tag), time(cache)))
    if (modified(cache) < modified(tag)) found.push(problem('page-stale-cache', null, time(cache), time(tag)))
  }
  return found
}
