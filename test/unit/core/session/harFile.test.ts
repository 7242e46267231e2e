import { expect, it } from 'vitest'
import { readHar } from '../../../../src/core/session/harFile.ts'

const ENTRY = {
  startedDateTime: '2026-11-23T09:00:00.000Z',
  time: 12,
  request: {
    url: 'https://api.example/quote',
    method: 'GET',
    httpVersion: 'HTTP/2',
    headers: [{ name: 'Cookie', value: 'sid=secret' }],
    postData: { mimeType: 'text/plain', text: 'secret' },
  },
  response: { status: 200, headers: [{ name: 'X-Quote', value: 'secret' }], content: {} },
}
const har = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } })

it('reads requests of a HAR that somebody else wrote, without a value', () => {
  const read = readHar(har(ENTRY, { ...ENTRY, request: { ...ENTRY.request, url: 'data:text/plain,x' } }))
  expect(read).toMatchObject({
    ok: true,
    entries: [
      {
        url: 'https://api.example/quote',
        status: 200,
        byScript: true,
        startedAt: Date.UTC(2026, 10, 23, 9),
        responseHeaders: ['x-quote'],
        sentCookies: ['sid'],
      },
    ],
  })
  expect(JSON.stringify(read)).not.toContain('secret')
  expect(read.ok && read.entries).toHaveLength(1)
})

it('takes for a script’s what does not say otherwise', () => {
  const typed = (type: string) => ({ ...ENTRY, _resourceType: type })
  const read = readHar(har(typed('image'), typed('xhr'), typed('document')))
  expect(read.ok && read.entries.map(({ byScript = false }) => byScript)).toEqual([false, true, false])
})

it.each([
  ['{}', 'not-a-har', []],
  ['{"log": {}}', 'not-a-har', []],
  [har(ENTRY, { ...ENTRY, startedDateTime: 'yesterday' }), 'file-wrong-type', ['log.entries[1].startedDateTime']],
  [har({ ...ENTRY, response: {} }), 'file-wrong-type', ['log.entries[0].response.status']],
  ['{"log":', 'not-json', []],
])('refuses %s with the place', (text, code, args) => {
  const read = readHar(text)
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.refusal.code).toBe(code)
  expect(read.refusal.args).toEqual(expect.arrayContaining(args))
})
