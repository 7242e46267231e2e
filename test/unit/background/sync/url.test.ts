import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { close, listen } from '../../../site/listener.ts'
import { A, bodyOf, startBrowser } from './stand.ts'

let stop: () => Promise<void> = async () => undefined
afterEach(() => stop())

async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  const { server, port } = await listen(0, handler)
  stop = () => close(server)
  const browser = startBrowser()
  const sync = browser.begin()
  const url = `http://127.0.0.1:${port}/shop.json?signature=secret`
  await sync.wished({ kind: 'setUp', setup: { configApi: null, url: { url }, browserSync: false, minutes: 60 } })
  const first = await browser.until(({ checks }) => checks.url !== undefined)
  const again = async () => {
    const before = browser.told.at(-1)?.checks.url?.checkedAt ?? 0
    await new Promise((resolve) => setTimeout(resolve, 2))
    await sync.wished({ kind: 'fetch', source: 'url' })
    return browser.until(({ checks }) => (checks.url?.checkedAt ?? 0) > before)
  }
  return { first, again }
}

it('is loaded, and then only if it has changed there', async () => {
  const asked: (string | undefined)[] = []
  let body = JSON.stringify(bodyOf(A))
  const { first, again } = await serve(({ headers }, response) => {
    asked.push(headers['if-none-match'], headers['if-modified-since'])
    const etag = `"${body.length}"`
    if (headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { ETag: etag, 'Last-Modified': 'Mon, 02 Nov 2026 10:00:00 GMT' }).end(body)
  })
  expect(first.applications).toMatchObject([{ key: A, revisions: [{ origin: 'url' }] }])
  const second = await again()
  expect(second.applications).toEqual(first.applications)
  expect(second.checks.url).toMatchObject({ failure: null })
  body = JSON.stringify(bodyOf(A, 'another-one'))
  const third = await again()
  expect(third.applications[0]?.revisions).toHaveLength(2)
  const etag = `"${JSON.stringify(bodyOf(A)).length}"`
  const date = 'Mon, 02 Nov 2026 10:00:00 GMT'
  expect(asked).toEqual([undefined, undefined, etag, date, etag, date])
})

it.each([
  ['{"name": ', 'not-json'],
  ['{"containerVersion": {}}', 'other-file'],
  ['', 'empty'],
])('what is no configuration is refused with the reason: %s', async (body, code) => {
  const { first } = await serve((_, response) => response.end(body))
  expect(first.checks.url?.failure).toMatchObject({ code: 'not-readable', refusal: { code } })
  expect(first.applications).toEqual([])
})

it('that never ends is given up at its bound', async () => {
  let sent = 0
  const { first } = await serve((_, response) => {
    const part = Buffer.alloc(1024 * 1024, 32)
    const more = (): void => {
      sent += part.length
      if (!response.destroyed && sent < 64 * 1024 * 1024) response.write(part, more)
    }
    more()
  })
  expect(first.checks.url?.failure?.code).toBe('too-large')
  expect(sent).toBeLessThan(40 * 1024 * 1024)
})

it('names in a failure only host and path', async () => {
  const { first } = await serve((_, response) => response.writeHead(500).end())
  expect(JSON.stringify(first.checks)).not.toContain('secret')
  expect(first.checks.url?.failure?.args[0]).toMatch(/^127\.0\.0\.1:\d+\/shop\.json$/)
})
