import type { ServerResponse } from 'node:http'
import { close, listen } from './listener.ts'

/** Two origins that answer requests in every way that decides what a page can read. */
export type Wire = {
  readonly origin: string
  readonly other: string
  readonly stop: () => Promise<void>
}

type Lines = Readonly<Record<string, string | readonly string[]>>

const HUGE = 100 * 1024 * 1024

const COOKIES = [
  'sid=7f3a9c; HttpOnly; SameSite=Lax',
  'seen=yes; SameSite=Lax',
  'elsewhere=1; Path=/elsewhere',
  'gone=1; Max-Age=0',
  'session_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJlLW9mLXRoaXM',
]

/** What another origin's answers say of who may read what. */
const ANSWERS: Readonly<Record<string, (origin: string) => Lines>> = {
  '/listed': () => ({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'x-other, X-TRIP-ID' }),
  '/hidden': () => ({ 'Access-Control-Allow-Origin': '*' }),
  '/wild': (origin) => ({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': '*',
  }),
  '/malformed': () => ({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'X-Trip-Id, Trip Name',
  }),
  '/refused': () => ({}),
}

const ASKED = `
const ask = (url, how) => fetch(url, how).catch(() => {})
const xhr = new XMLHttpRequest()
xhr.open('GET', OTHER + '/hidden?xhr')
xhr.withCredentials = true
const wild = { credentials: 'include' }
for (const [url, how] of [['/own'], [OTHER + '/listed'], [OTHER + '/hidden'], [OTHER + '/wild'], [OTHER + '/wild?with', wild],
  [OTHER + '/malformed'], [OTHER + '/hidden?opaque', { mode: 'no-cors' }], ['/round'], [OTHER + '/refused'],
  ['/own?beacon'], ['/huge']]) ask(url, how)
xhr.send()`

const page = (script: string, body = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wire</title><link rel="icon" href="data:,"></head><body><h1>Wire</h1>${body}<script>${script}</script></body></html>`

const WORKER = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  const { pathname, searchParams } = new URL(event.request.url)
  if (pathname === '/made') event.respondWith(new Response('made', { headers: { 'X-Trip-Id': 'by the worker' } }))
  if (searchParams.has('passed')) event.respondWith(fetch(event.request))
})`

const pages = (other: string): Readonly<Record<string, string>> => ({
  '/': page(ASKED.replaceAll('OTHER', JSON.stringify(other))),
  '/quiet': page(''),
  '/framing': page('', '<iframe title="sandboxed" sandbox="allow-scripts" src="/framed"></iframe>'),
  '/framed': page("fetch('/own?framed')"),
  '/worker': page(`navigator.serviceWorker.register('/worker.js')
navigator.serviceWorker.ready.then(() => { document.title = 'Ready' })
if (navigator.serviceWorker.controller) { fetch('/made'); fetch(${JSON.stringify(`${other}/hidden?passed`)}) }`),
})

/** Starts both on 127.0.0.1, at any free port. */
export async function startWire(): Promise<Wire> {
  const at = { origin: '', other: '' }
  const send = (response: ServerResponse, lines: Lines, body: string, status = 200) => {
    for (const [name, value] of Object.entries(lines))
      response.setHeader(name, typeof value === 'string' ? value : [...value])
    response.statusCode = status
    response.end(body)
  }
  const own = await listen(0, (request, response) => {
    const url = new URL(request.url ?? '/', at.origin)
    const html = pages(at.other)[url.pathname]
    if (html) return send(response, { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': COOKIES }, html)
    if (url.pathname === '/worker.js') return send(response, { 'Content-Type': 'text/javascript' }, WORKER)
    if (url.pathname === '/round') return send(response, { Location: `${at.other}/back` }, '', 302)
    const allowed = request.headers.origin === 'null' ? { 'Access-Control-Allow-Origin': 'null' } : {}
    if (url.pathname !== '/huge') return send(response, { ...allowed, 'X-Trip-Id': 'own-1' }, 'own')
    // Its body is promised and never comes, so nobody who waits for it gets anywhere.
    response.writeHead(200, { 'X-Trip-Id': 'huge-1', 'Content-Length': HUGE }).write('x')
  })
  const other = await listen(0, (request, response) => {
    const url = new URL(request.url ?? '/', at.other)
    if (url.pathname === '/back')
      return send(response, { 'Access-Control-Allow-Origin': '*', Location: `${at.origin}/own?back` }, '', 302)
    const lines = ANSWERS[url.pathname]?.(at.origin) ?? {}
    const credentialed =
      url.search === '?xhr'
        ? { 'Access-Control-Allow-Origin': at.origin, 'Access-Control-Allow-Credentials': 'true' }
        : {}
    send(response, { ...lines, ...credentialed, 'X-Trip-Id': 'other-1' }, 'other')
  })
  at.origin = `http://127.0.0.1:${own.port}`
  at.other = `http://127.0.0.1:${other.port}`
  return {
    ...at,
    stop: async () => {
      await Promise.all([close(own.server), close(other.server)])
    },
  }
}
