import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { answer, close, listen } from './listener.ts'
import type { Reply, Routes, Visit } from './route.ts'
import { benchRoutes } from './routes/benchRoutes.ts'
import { crossRoutes } from './routes/crossRoutes.ts'
import { fileRoutes } from './routes/fileRoutes.ts'
import { misbehavingRoutes } from './routes/misbehavingRoutes.ts'
import { probeRoutes } from './routes/probeRoutes.ts'
import { shopApiRoutes } from './routes/shopApiRoutes.ts'
import { shopRoutes } from './routes/shopRoutes.ts'
import { withPolicy, withVisitCookies } from './visitHeaders.ts'

export type DemoShop = {
  /** The shop, such as `http://127.0.0.1:40001`. */
  readonly origin: string
  /** The second origin, which answers cross-origin requests. */
  readonly apiOrigin: string
  readonly port: number
  readonly stop: () => Promise<void>
}

const SHOP: Routes = {
  ...fileRoutes,
  ...shopRoutes,
  ...shopApiRoutes,
  ...probeRoutes,
  ...misbehavingRoutes,
  ...benchRoutes,
}
const API: Routes = { ...fileRoutes, ...crossRoutes }

/**
 * Starts the demo shop on 127.0.0.1 with a second origin beside it.
 * Ports default to 0: any free one. `csp: 'strict'` puts a nonce-only policy with Trusted Types on every page.
 * Rejects when a port is taken.
 */
export async function startDemoShop(
  options: { port?: number; apiPort?: number; csp?: 'strict' | 'none' } = {},
): Promise<DemoShop> {
  const origins = { origin: '', apiOrigin: '' }
  const visitor = (request: IncomingMessage, url: URL, body: string) => visitOf(request, url, body, origins)

  const routes = decorated(options.csp === 'strict')

  const shop = await listen(options.port ?? 0, (request, response) => answer(request, response, routes, visitor))
  const api = await listen(options.apiPort ?? 0, (request, response) => answer(request, response, API, visitor)).catch(
    async (error: unknown) => {
      await close(shop.server)
      throw error
    },
  )
  origins.origin = `http://127.0.0.1:${shop.port}`
  origins.apiOrigin = `http://127.0.0.1:${api.port}`
  return {
    ...origins,
    port: shop.port,
    stop: async () => {
      await Promise.all([close(shop.server), close(api.server)])
    },
  }
}

const decorated = (strict: boolean): Routes =>
  Object.fromEntries(
    Object.entries(SHOP).map(([path, route]) => [
      path,
      (visit: Visit, rest: string): Reply => {
        const reply = withVisitCookies(route(visit, rest), visit, path in shopRoutes)
        return strict ? withPolicy(reply, visit) : reply
      },
    ]),
  )

/** What `?agent=` asks for. */
const AGENTS: ReadonlyMap<string, Visit['agent']> = new Map([
  ['0', 'none'],
  ['1', 'full'],
  ['differs', 'differs'],
  ['throws', 'throws'],
])

function visitOf(
  request: IncomingMessage,
  url: URL,
  body: string,
  origins: Pick<Visit, 'origin' | 'apiOrigin'>,
): Visit {
  const cookies = new Map(
    (request.headers.cookie ?? '').split('; ').map((part): [string, string] => {
      const at = part.indexOf('=')
      return [part.slice(0, at), part.slice(at + 1)]
    }),
  )
  const wanted = url.searchParams.get('agent') ?? cookies.get('trip_agent')
  return {
    url,
    method: request.method ?? 'GET',
    cookies,
    headers: request.headers,
    body,
    ...origins,
    nonce: randomBytes(12).toString('base64url'),
    agent: AGENTS.get(wanted ?? '') ?? 'api',
  }
}
