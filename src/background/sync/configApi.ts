import { readCompanions } from '../../core/config/companions.ts'
import { type Configuration, withCompanions } from '../../core/config/configuration.ts'
import { isObject, own, parseJson } from '../../core/config/json.ts'
import { readConfiguration, writeConfiguration } from '../../core/config/readConfiguration.ts'
import type { Result } from '../../core/config/refusal.ts'
import { type Failure, failure } from '../../core/library/failure.ts'
import { type LibraryState, setupOf } from '../../core/library/library.ts'
import { load, type Net } from './http.ts'
import type { Secrets } from './secrets.ts'
import type { Document, Source } from './source.ts'

const WEB = '/api/config/v1/applications/web'
const ATTRIBUTES = '/api/config/v1/service/requestAttributes'
/** More names than anybody chooses from. */
const OFFERED_MAX = 1_000

type Got<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }
const got = <Value>(value: Value): Got<Value> => ({ ok: true, value })
const lacking = (why: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure: why })

/** Asks one environment; the answers of the Config API's reference. */
function startAsking(net: Net, environment: string, token: string) {
  const text = async (path: string): Promise<Got<string>> => {
    const headers = { Authorization: `Api-Token ${token}`, Accept: 'application/json' }
    const answer = await load(net, environment + path, headers, 'manual')
    if (answer.kind === 'failed') return lacking(answer.failure)
    return answer.kind === 'text' ? got(answer.text) : lacking(failure('unexpected-status', path, '304'))
  }
  /** A missing companion is no failure of the whole where `optional`. */
  const read = async <Value>(
    path: string,
    reader: (text: string) => Result<Value>,
    optional: Value | null = null,
  ): Promise<Got<Value>> => {
    const answer = await text(path)
    if (!answer.ok) return answer.failure.code === 'not-found' && optional !== null ? got(optional) : answer
    const value = reader(answer.value)
    return value.ok ? got(value.value) : lacking({ ...failure('not-the-api', path), refusal: value.refusal })
  }
  return { read }
}

type Asking = ReturnType<typeof startAsking>

/** One application with its data privacy, its key user actions and the request attributes that it refers to. */
async function application({ read }: Asking, id: string): Promise<Got<string>> {
  const path = `${WEB}/${encodeURIComponent(id)}`
  const body = await read(path, (text) => readConfiguration(text, 'config-api'))
  if (!body.ok) return body
  const dataPrivacy = await read(`${path}/dataPrivacy`, readCompanions)
  if (!dataPrivacy.ok) return dataPrivacy
  const keyUserActions = await read(`${path}/keyUserActions`, readCompanions, {})
  if (!keyUserActions.ok) return keyUserActions
  const requestAttributes: Record<string, unknown>[] = []
  for (const attribute of attributesOf(body.value.configuration)) {
    const answer = await read(`${ATTRIBUTES}/${encodeURIComponent(attribute)}`, readCompanions, {})
    if (!answer.ok) return answer
    requestAttributes.push(...(answer.value.requestAttributes ?? []))
  }
  const companions = { ...dataPrivacy.value, ...keyUserActions.value, requestAttributes }
  const written = writeConfiguration(withCompanions(body.value.configuration, companions), 'inspector')
  return written.ok ? got(written.value) : lacking({ ...failure('not-the-api', path), refusal: written.refusal })
}

/** Ids of the request attributes that properties refer to. */
function attributesOf({ body }: Configuration): readonly string[] {
  const properties = own(body, 'userActionAndSessionProperties')
  const ids = (Array.isArray(properties) ? properties : [])
    .filter(isObject)
    .map((property) => own(property, 'serverSideRequestAttribute'))
  return [...new Set(ids.filter((id) => typeof id === 'string' && id !== ''))] as string[]
}

async function asking(net: Net, secrets: Secrets, state: LibraryState): Promise<Got<Asking> | null> {
  const { configApi } = setupOf(state)
  if (!configApi) return null
  const token = await secrets.token(configApi.environment)
  return token === null ? lacking(failure('token-missing')) : got(startAsking(net, configApi.environment, token))
}

/** The Config API of an environment, version 1, read with a token of scope `ReadConfig`. */
export const configApi = (net: Net, secrets: Secrets): Source => ({
  name: 'config-api',
  scheduled: true,
  async gather(state) {
    const { environment, applications } = setupOf(state).configApi ?? { environment: '', applications: [] }
    const api = applications.length > 0 ? await asking(net, secrets, state) : null
    if (!api) return null
    if (!api.ok) return { kind: 'failed', failure: api.failure }
    const documents: Document[] = []
    for (const id of applications) {
      const text = await application(api.value, id)
      if (!text.ok) return { kind: 'failed', failure: text.failure }
      documents.push({ text: text.value, origin: 'config-api', name: new URL(environment).host })
    }
    return { kind: 'documents', documents, complete: true }
  },
})

/** The applications of the environment, by name; null where none is set up. */
export async function offeredBy(
  net: Net,
  secrets: Secrets,
  state: LibraryState,
): Promise<Got<NonNullable<LibraryState['offered']>> | null> {
  const api = await asking(net, secrets, state)
  if (!api?.ok) return api
  const answer = await api.value.read(WEB, parseJson)
  if (!answer.ok) return answer
  const values = isObject(answer.value) ? own(answer.value, 'values') : undefined
  if (!Array.isArray(values)) return lacking(failure('not-the-api', WEB))
  const offered = values
    .filter(isObject)
    .map((one) => ({ id: String(own(one, 'id') ?? ''), name: String(own(one, 'name') ?? '') }))
    .filter(({ id }) => id !== '')
  return got(offered.sort((a, b) => a.name.localeCompare(b.name)).slice(0, OFFERED_MAX))
}
