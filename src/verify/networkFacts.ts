import type { HTTPRequest, HTTPResponse, Page } from 'puppeteer'
import { entryFrom } from '../core/exposure/harEntry.ts'
import type { NetworkEntry } from '../core/model/request.ts'

const list = (headers: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }))

/** What the browser's own view of the network says of a page's requests, oldest first; it only explains. */
export function watchNetwork(page: Page): readonly NetworkEntry[] {
  const entries: NetworkEntry[] = []
  const startedAt = new WeakMap<HTTPRequest, number>()
  const add = (request: HTTPRequest, response: HTTPResponse | null): void => {
    if (!/^https?:/.test(request.url())) return
    entries.push(
      entryFrom({
        startedDateTime: new Date(startedAt.get(request) ?? Date.now()).toISOString(),
        request: { url: request.url(), method: request.method(), headers: list(request.headers()) },
        response: { status: response?.status() ?? 0, headers: list(response?.headers() ?? {}) },
      }),
    )
  }
  page.on('request', (request) => startedAt.set(request, Date.now()))
  page.on('requestfinished', (request) => add(request, request.response()))
  page.on('requestfailed', (request) => add(request, request.response()))
  return entries
}
