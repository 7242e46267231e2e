import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { findRoute, type Reply, type Routes, type Visit } from './route.ts'

export type Visitor = (request: IncomingMessage, url: URL, body: string) => Visit

/** Starts one loopback server; `port` 0 takes a free one. Rejects when the port is taken. */
export async function listen(port: number, handler: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

/** Ends the server with the connections that browsers keep open. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Answers one request from the routes; an unknown path gets 404, a route that throws 500 with its error. */
export async function answer(request: IncomingMessage, response: ServerResponse, routes: Routes, visitor: Visitor) {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`)
  const visit = visitor(request, url, await bodyOf(request))
  send(response, visit, replyTo(visit, routes))
}

function replyTo(visit: Visit, routes: Routes): Reply {
  const found = findRoute(routes, visit.url.pathname)
  if (!found) return { status: 404, body: 'Not found' }
  try {
    return found.route(visit, found.rest)
  } catch (error) {
    return { status: 500, body: String(error) }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

function send(response: ServerResponse, visit: Visit, reply: Reply) {
  const type = reply.type ?? 'text/plain'
  response.statusCode = reply.status ?? 200
  response.setHeader('Content-Type', type.startsWith('image/') ? type : `${type}; charset=utf-8`)
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    response.setHeader(name, typeof value === 'string' ? value : [...value])
  }
  const end = () => response.end(visit.method === 'HEAD' ? '' : (reply.body ?? ''))
  if (reply.delay) setTimeout(end, reply.delay)
  else end()
}
