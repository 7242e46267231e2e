import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CARRIED, type HeaderCase } from './headerCase.ts'

const PAGES: Readonly<Record<string, string>> = {
  '/plain': '',
  '/sandboxed': 'Content-Security-Policy: sandbox allow-scripts\r\n',
  '/worker': '',
}

/** Passes on, makes, or fetches elsewhere, as the address of the request says. */
const WORKER = `
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  const kind = url.searchParams.get('worker')
  const elsewhere = url.searchParams.get('elsewhere')
  const init = { mode: 'cors', credentials: event.request.credentials }
  if (kind === 'passed') event.respondWith(fetch(event.request))
  if (kind === 'made') event.respondWith(new Response('ok', { headers: JSON.parse(url.searchParams.get('headers')) }))
  if (kind === 'fetched-cross') event.respondWith(fetch(elsewhere, init))
  if (kind === 'cached-cross')
    event.respondWith(
      caches.open('truth').then(async (cache) => {
        await cache.put(elsewhere, await fetch(elsewhere, init))
        return cache.match(elsewhere)
      }),
    )
})`

/** Status line and headers go out as they are, so that a malformed list arrives as it was written. */
const raw = (status: number, lines: readonly string[], body: string): Buffer =>
  Buffer.from(`HTTP/1.1 ${status} Said\r\nConnection: close\r\n${lines.join('')}\r\n${body}`, 'latin1')

function allowLines({ allow, allowCredentials }: HeaderCase, origin: string | undefined): string[] {
  const text = allow === 'own' ? origin : allow === 'other' ? 'http://other.example' : allow
  return [
    ...(text && allow !== 'none' ? [`Access-Control-Allow-Origin: ${text}\r\n`] : []),
    ...(allowCredentials ? ['Access-Control-Allow-Credentials: true\r\n'] : []),
  ]
}

const CACHING: Readonly<Record<string, string>> = { none: 'no-store', fresh: 'max-age=600' }

/** What a response of the recording carries, beside what CORS asks for. */
export const carriedValue = (name: (typeof CARRIED)[number], cache: HeaderCase['cache']): string => {
  if (name === 'Cache-Control') return CACHING[cache ?? 'none'] ?? 'no-cache'
  if (name === 'Content-Length') return '2'
  if (name === 'Content-Type') return 'text/plain'
  if (name === 'Expires' || name === 'Last-Modified') return 'Fri, 01 Jan 2021 00:00:00 GMT'
  if (name === 'Set-Cookie') return 'truth=1'
  if (name === 'ETag') return '"one"'
  return name === 'X-Empty' ? '' : 'said'
}

function answer(asked: HeaderCase, request: IncomingMessage): Buffer {
  const allow = allowLines(asked, request.headers.origin)
  const again = asked.cache?.startsWith('revalidated') && request.headers['if-none-match'] !== undefined
  if (again && asked.cache === 'revalidated-bare') return raw(304, [...allow, 'ETag: "one"\r\n'], '')
  const status = again ? 304 : (asked.status ?? 200)
  const empty = status === 204 || status === 304
  const carried = CARRIED.filter((name) => !(empty && name === 'Content-Length')).map(
    (name) => `${name}: ${carriedValue(name, asked.cache)}\r\n`,
  )
  const expose = (asked.expose ?? []).map((line) => `Access-Control-Expose-Headers: ${line}\r\n`)
  return raw(status, [...carried, ...allow, ...expose], empty ? '' : 'ok')
}

/**
 * One origin of the recording. `/case/12/0` is the first hop of combination 12: it redirects to the next one, at the
 * origin that the combination names, or answers.
 */
export async function startOrigin(
  cases: readonly HeaderCase[],
  other: () => string,
  answered: (index: number, origin: string) => void,
) {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://origin')
    const socket = response.socket
    if (!socket) return
    if (request.method === 'OPTIONS') {
      const origin = request.headers.origin ?? '*'
      const lines = [
        `Access-Control-Allow-Origin: ${origin}\r\nAccess-Control-Allow-Credentials: true\r\n`,
        'Access-Control-Allow-Headers: if-none-match\r\nAccess-Control-Allow-Methods: GET\r\n',
      ]
      socket.end(raw(204, lines, ''))
      return
    }
    const page = PAGES[pathname]
    if (page !== undefined) {
      socket.end(raw(200, [`Content-Type: text/html\r\n${page}`], '<!doctype html><title>truth</title>'))
      return
    }
    if (pathname === '/worker.js') {
      socket.end(raw(200, ['Content-Type: text/javascript\r\n'], WORKER))
      return
    }
    const [, , index, at] = pathname.split('/')
    const asked = cases[Number(index)]
    const chain = asked?.chain ?? ['cross']
    const step = Number(at)
    if (!asked || pathname.split('/')[1] !== 'case') {
      socket.end(raw(404, [], ''))
      return
    }
    if (step < chain.length - 1) {
      const target = chain[step] === chain[step + 1] ? '' : other()
      const lines = [`Location: ${target}/case/${index}/${step + 1}${search}\r\nCache-Control: no-store\r\n`]
      socket.end(raw(302, [...lines, ...allowLines(asked, request.headers.origin)], ''))
      return
    }
    answered(Number(index), request.headers.origin ?? '')
    socket.end(answer(asked, request))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: (): void => {
      server.close()
      server.closeAllConnections()
    },
  }
}
