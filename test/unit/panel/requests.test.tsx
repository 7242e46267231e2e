// @vitest-environment happy-dom

import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import type { View } from '../../../src/bridge/panelMessages.ts'
import type { CookieEntry, RequestRow } from '../../../src/bridge/requestsView.ts'
import { note } from '../../../src/core/model/code.ts'
import { inPanel, mountPanel } from './mounted.tsx'
import { rowOf, viewOf } from './rows.ts'

const HIDDEN = note(
  'header-not-exposed',
  'X-Trip-Id',
  'https://api.test/trips',
  'Access-Control-Expose-Headers: X-Trip-Id',
)
const request = (parts: Partial<RequestRow>): RequestRow => ({
  id: 1,
  url: 'https://api.test/trips',
  method: 'GET',
  api: 'fetch',
  credentials: 'include',
  arrival: 'cors',
  headers: { readable: 1, hidden: 1 },
  off: null,
  status: 200,
  startedAt: 0,
  codes: ['header-not-exposed'],
  ...parts,
})
const REQUESTS = [
  request({}),
  request({
    id: 2,
    url: 'https://shop.test/own?a=1',
    arrival: 'basic',
    headers: { readable: 2, hidden: 0 },
    codes: [],
  }),
  request({ id: 3, api: null, credentials: null, arrival: null, headers: null, codes: [] }),
  request({ id: 4, off: note('capture-fetch-off'), headers: { readable: 0, hidden: 0 }, codes: ['capture-fetch-off'] }),
]
const COOKIE: CookieEntry = {
  name: 'sid',
  attributes: 'HttpOnly',
  from: 'shop.test',
  verdict: note('cookie-http-only', 'sid'),
  value: null,
  fix: 'Set-Cookie: sid=…',
  keys: ['session'],
}
const COOKIES = [
  COOKIE,
  { ...COOKIE, name: 'theme', attributes: '', verdict: 'readable', value: 'dark', fix: null, keys: [] } as const,
]

async function mounted(view: Partial<View> = {}) {
  const panel = mountPanel(viewOf([rowOf({})], { requests: REQUESTS, cookies: COOKIES, ...view }))
  panel.click('#tab-requests')
  // The view's code is loaded when it is first shown.
  await act(async () => {
    await import('../../../src/panel/views/requests/RequestsView.tsx')
  })
  await act(() => Promise.resolve())
  return panel
}
const cells = (name: string) =>
  [...document.querySelectorAll(`.grid-body .cell-${name}`)].map((cell) => cell.textContent)

test('each request says how many configured headers are readable and hidden, or why nobody knows', async () => {
  await mounted()
  expect(cells('headers')).toEqual([
    '1 readable, 1 hidden',
    '2 readable, 0 hidden',
    'network only',
    'fetch capture is off',
  ])
  expect(cells('url').slice(0, 2)).toEqual(['api.test/trips', '/own?a=1'])
  expect(inPanel('.statusbar').textContent).toContain('4 of 4 requests')
})

test('the selected one says of each header why it is hidden, with the line to copy', async () => {
  const { click, watched, say } = await mounted()
  click('.requests-grid [data-row="0"]')
  expect(watched.at(-1)).toMatchObject({ view: 'requests', request: 1 })
  say({
    chosenRequest: {
      id: 1,
      chain: ['https://shop.test/go', 'https://api.test/trips'],
      byWorker: true,
      beforeAttach: false,
      headers: [
        { name: 'X-Trip-Id', keys: ['trip'], reading: { kind: 'missing', reason: HIDDEN, warnings: [] } },
        {
          name: 'X-Not',
          keys: ['not'],
          reading: { kind: 'missing', reason: note('header-missing', 'X-Not'), warnings: [] },
        },
        { name: 'X-Known', keys: [], reading: null },
      ],
    },
  })
  expect(inPanel('[data-header=x-trip-id]').dataset.status).toBe('blocked')
  expect(inPanel('.fix code').textContent).toBe('Access-Control-Expose-Headers: X-Trip-Id')
  expect(inPanel('[data-header=x-not] .reason').textContent).toBe('This response does not carry the header “X-Not”.')
  expect(inPanel('[data-header=x-known]').dataset.status).toBe('captured')
  expect(inPanel('[data-header=x-known]').textContent).toContain('value not kept')
  expect(inPanel('.chain').textContent).toContain('https://shop.test/go')
})

test('the filter works on addresses, codes and statuses', async () => {
  const { store } = await mounted()
  const shown = (query: string) => {
    act(() => {
      store.query.value = query
    })
    return store.shownRequests.value.map(({ id }) => id)
  }
  expect(shown('own')).toEqual([2])
  expect(shown('status:blocked')).toEqual([1])
  expect(shown('code:capture-fetch-off')).toEqual([4])
  expect(shown('-api.test')).toEqual([2])
  expect(shown('nowhere')).toEqual([])
  expect(inPanel('.blank').dataset.state).toBe('filtered_requests')
})

test('cookies are a table of their own', async () => {
  const { click, store } = await mounted()
  click('.choice label:last-child input')
  expect(cells('name')).toEqual(['sid', 'theme'])
  expect(cells('found')).toEqual(['HttpOnly', 'dark'])
  click('.cookies-grid [data-row="0"]')
  expect(inPanel('.fix code').textContent).toBe('Set-Cookie: sid=…')
  act(() => {
    store.query.value = 'status:readable'
  })
  expect(cells('name')).toEqual(['theme'])
})

test('the tab counts what is blocked, and what was dropped is said', async () => {
  await mounted({ blocked: 3, networkDropped: 12 })
  expect(inPanel('#tab-requests').textContent).toBe('Requests 3!')
  expect(inPanel('[data-state=network-dropped]').textContent).toBe('12 older requests dropped')
})

test('where there is none, that is said', async () => {
  await mounted({ requests: [] })
  expect(inPanel('.blank').dataset.state).toBe('no_requests')
})
