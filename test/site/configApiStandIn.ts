import type { IncomingMessage, ServerResponse } from 'node:http'
import { close, listen } from './listener.ts'

/** What the stand-in does instead of answering well. */
export type Failing =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Half of an answer, then nothing more. */
  | 'stalls'
  /** The connection ends without an answer. */
  | 'drops'

export type ConfigApiStandIn = {
  /** As an environment that shares its host with others. */
  readonly environment: string
  readonly token: string
  /** Bodies of web applications by id, as the API gives them; may be changed while it runs. */
  readonly applications: Map<string, Record<string, unknown>>
  /** What is asked for next goes wrong in this way; null: it goes well. */
  fail: (how: Failing | null) => void
  /** Paths asked for so far, with what the requests carried. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  readonly stop: () => Promise<void>
}

const PREFIX = '/e/stand-in'
const V1 = `${PREFIX}/api/config/v1`
const WEB = `${V1}/applications/web`

/** The documented shape of an error. */
const errorBody = (code: number, message: string): string => JSON.stringify({ error: { code, message } })

const ATTRIBUTE = {
  name: 'Customer tier',
  enabled: true,
  dataType: 'STRING',
  normalization: 'ORIGINAL',
  aggregation: 'FIRST',
  confidential: false,
  skipPersonalDataMasking: false,
  dataSources: [{ enabled: true, source: 'REQUEST_HEADER', parameterName: 'x-tier', valueProcessing: { trim: true } }],
}

/**
 * A stand-in for the Config API of an environment, version 1, on the loopback: written after its reference, for
 * these tests. It is not the product: it knows these few paths and one token, and says so in the header `Server`.
 */
export async function startConfigApiStandIn(): Promise<ConfigApiStandIn> {
  const token = `dt0c01.STANDIN.${crypto.randomUUID()}`
  const applications = new Map<string, Record<string, unknown>>()
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = []
  let failing: Failing | null = null

  const send = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'Content-Type': 'application/json', Server: 'stand-in of the Config API', ...headers })
    response.end(body)
  }
  const found = (path: string): unknown => {
    if (path === WEB)
      return { values: [...applications].map(([id, { name }]) => ({ id, name, description: 'stand-in' })) }
    const attribute = path.startsWith(`${V1}/service/requestAttributes/`) ? path.split('/').at(-1) : undefined
    if (attribute) return attribute === 'missing' ? undefined : { id: attribute, ...ATTRIBUTE }
    const [id = '', part] = path.slice(WEB.length + 1).split('/')
    const body = applications.get(id)
    if (!body || part === undefined) return body
    if (part === 'dataPrivacy')
      return {
        dataCaptureOptInEnabled: false,
        persistentCookieForUserTracking: false,
        doNotTrackBehaviour: 'IGNORE_DO_NOT_TRACK',
      }
    return part === 'keyUserActions' ? { keyUserActionList: [] } : undefined
  }
  const { server, port } = await listen(0, (request, response) => {
    const path = new URL(request.url ?? '/', 'http://stand-in').pathname
    asked.push({ path, headers: request.headers })
    if (failing === 'drops') request.socket.destroy()
    else if (failing === 'stalls') {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.write('{"values": [')
    } else if (failing)
      send(response, failing.status, failing.body ?? errorBody(failing.status, 'as told'), failing.headers)
    else if (request.headers.authorization !== `Api-Token ${token}`)
      send(response, 401, errorBody(401, 'Token Authentication failed'))
    else {
      const answer = found(path)
      if (answer === undefined) send(response, 404, errorBody(404, 'Not found'))
      else send(response, 200, JSON.stringify(answer))
    }
  })
  return {
    environment: `http://127.0.0.1:${port}${PREFIX}`,
    token,
    applications,
    asked,
    fail: (how) => {
      failing = how
    },
    stop: () => close(server),
  }
}
