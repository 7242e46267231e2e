import type { HTTPRequest, HTTPResponse, Page } from 'puppeteer'
import type { AskedNames } from '../core/exposure/askedValues.ts'
import { entryFrom } from '../core/exposure/harEntry.ts'
import type { NetworkEntry } from '../core/model/request.ts'

const list = (headers: Readonly<Record<string, string>>): { name: string; value: string }[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }))

/** Over Firefox's protocol what was sent is not told, and asking throws. */
function bodyOf(request: HTTPRequest): string {
  try {
    return request.postData() ?? ''
  } catch {
    return ''
  }
}

/**
 * What the browser's own view of the network says of a page's requests, oldest first; it only explains.
 *
 * @param asked names of which the values are kept, since definitions of request attributes follow them
 */
export function watchNetwork(page: Page, asked: AskedNames): readonly NetworkEntry[] {
  const entries: NetworkEntry[] = []
  const startedAt = new WeakMap<HTTPRequest, number>()
  const add = (request: HTTPRequest, response: HTTPResponse | null): void => {
    if (!/^https?:/.test(request.url())) return
    entries.push(
      entryFrom(
        {
          startedDateTime: new Date(startedAt.get(request) ?? Date.now()).toISOString(),
          request: {
            url: request.url(),
            method: request.method(),
            headers: list(request.headers()),
            postData: { mimeType: request.headers()['content-type'] ?? '', text: bodyOf(request) },
          },
          response: { status: response?.status() ?? 0, headers: list(response?.headers() ?? {}) },
        },
        asked,
      ),
    )
  }
  page.on('request', (request) => startedAt.set(request, Date.now()))
  page.on('requestfinished', (request) => add(request, request.response()))
  page.on('requestfailed', (request) => add(request, request.response()))
  return entries
}
