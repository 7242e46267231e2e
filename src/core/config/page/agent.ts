import type { MetadataType } from '../metadata.ts'
import { dtconfigEntries, halves, isOn, unescaped } from './dtconfig.ts'

/** One entry of what a page's agent reads: `mdcc7=bdocument.title`. */
export type PageMetadata = {
  /** As it stands in the page, `mdcc7`. */
  readonly key: string
  /** The metadata's `uniqueId`, the number in the key (assumption; fits every page that was seen); null: no number. */
  readonly id: number | null
  readonly type: MetadataType
  readonly expression: string
  readonly public: boolean
  /** UTF-16 units that the agent keeps. */
  readonly length: number
}

/** What a page's agent carries. Key, data type, cleanup rule and aggregation are not in a page. */
export type PageAgent = {
  /** The configuration string itself. */
  readonly text: string
  readonly applicationId: string | null
  readonly metadata: readonly PageMetadata[]
  readonly agentUri: string | null
  /** Such as `1.237`; null: not told, or an agent from before the present numbering. */
  readonly version: string | null
  /** An agent of the generation before RUM JavaScript (`dtagent_…`). */
  readonly legacy: boolean
  /** Letters of the modules that the agent is built of; null: not told. */
  readonly features: string | null
  readonly optIn: boolean
  readonly respectsDoNotTrack: boolean
  /** Pattern of excluded requests, to be compared without case; empty for none. */
  readonly excludedXhr: string
  /** ms since the epoch; null: not told. */
  readonly lastModification: number | null
}

/** Letters of modules (observed). */
export const MODULES = { metadata: 'h', xhr: 'x', fetch: 'f', angularJs: 'g', angular: 'A' } as const

/** The length that the agent keeps where none is configured (observed with RUM JavaScript 1.255). */
export const PAGE_LENGTH = 1_024

const LETTERS: Readonly<Record<string, MetadataType>> = {
  a: 'CSS_SELECTOR',
  b: 'JAVA_SCRIPT_VARIABLE',
  c: 'COOKIE',
  d: 'QUERY_STRING',
  e: 'JAVA_SCRIPT_FUNCTION',
  f: 'RESPONSE_HEADER',
}
const META_TAG = /^\[name='([^'\\]*)'\]@content$/
const AGENT = /(?:ruxitagentjs|ruxitagent)_([A-Za-z0-9]+)_10(\d{3})\d*[^/]*\.js/
const LEGACY = /dtagent\w*_([A-Za-z0-9]+)_\d+[^/]*\.js/

/** Reads a configuration string as a page's agent carries it; what isn't known in it is passed over. */
export function readPageAgent(text: string): PageAgent {
  const entries = dtconfigEntries(text.trim())
  const value = (key: string): string | null => {
    const raw = entries.get(key)
    return raw === undefined ? null : unescaped(raw)
  }
  const agentUri = value('agentUri')
  const agent = AGENT.exec(agentUri ?? '')
  const legacy = agent ? null : LEGACY.exec(agentUri ?? '')
  const modified = Number(entries.get('lastModification') ?? Number.NaN)
  return {
    text: text.trim(),
    applicationId: value('app'),
    metadata: metadataOf(entries),
    agentUri,
    version: agent ? `1.${agent[2]}` : null,
    legacy: legacy !== null,
    features: agent?.[1] ?? legacy?.[1] ?? value('featureHash'),
    optIn: isOn(entries.get('coo')),
    respectsDoNotTrack: isOn(entries.get('rdnt')),
    excludedXhr: value('xb') ?? '',
    lastModification: Number.isFinite(modified) ? modified : null,
  }
}

const listOf = (entries: ReadonlyMap<string, string>, key: string): string[] =>
  (entries.get(key) ?? '').split(',').filter((item) => item !== '')

function metadataOf(entries: ReadonlyMap<string, string>): PageMetadata[] {
  const isPublic = new Set(listOf(entries, 'mdp'))
  const hundreds = new Map(listOf(entries, 'mdl').map(halves))
  return listOf(entries, 'md').flatMap((item): PageMetadata[] => {
    const [key, value = ''] = halves(item)
    const letter = value[0] ?? ''
    const type = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined
    if (!type) return []
    const length = Number(hundreds.get(key)) * 100
    const id = /^mdcc(\d{1,15})$/.exec(key)?.[1]
    return [
      {
        key,
        id: id === undefined ? null : Number(id),
        ...sourceOf(type, unescaped(value.slice(1))),
        public: isPublic.has(key),
        length: Number.isSafeInteger(length) && length > 0 ? length : PAGE_LENGTH,
      },
    ]
  })
}

/** A meta tag arrives as the selector that finds it (observed). */
function sourceOf(type: MetadataType, expression: string): Pick<PageMetadata, 'type' | 'expression'> {
  const name = type === 'CSS_SELECTOR' ? META_TAG.exec(expression)?.[1] : undefined
  return name === undefined ? { type, expression } : { type: 'META_TAG', expression: name }
}
