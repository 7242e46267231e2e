import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Har } from '../../../src/core/exposure/harEntry.ts'
import { startNetworkEntries } from '../../../src/devtools/networkEntries.ts'

const heard = vi.hoisted(() => ({ finished: [] as ((request: object) => void)[] }))
vi.mock('webextension-polyfill', () => ({
  default: {
    devtools: { network: { onRequestFinished: { addListener: (one: () => void) => heard.finished.push(one) } } },
  },
}))

type Lines = Readonly<Record<string, string>>
const list = (lines: Lines) => Object.entries(lines).map(([name, value]) => ({ name, value }))
const har = (request: Lines, response: Lines, parts: Partial<Har> & { url?: string; body?: string } = {}): Har => ({
  startedDateTime: '2026-11-23T09:00:00.000Z',
  request: {
    url: parts.url ?? 'https://api.shop.example/trips',
    method: 'POST',
    headers: list(request),
    ...(parts.body !== undefined && {
      postData: { mimeType: 'application/x-www-form-urlencoded; charset=UTF-8', text: parts.body },
    }),
  },
  response: { status: 200, headers: list(response), ...parts.response },
})

beforeEach(() => {
  heard.finished.length = 0
})
const watch = () => {
  const network = startNetworkEntries(() => undefined)
  const add = (one: Har) => heard.finished[0]?.(one)
  return { network, add }
}

describe('what the network panel tells', () => {
  it('keeps what explains a header or a cookie, and no value', () => {
    const { network, add } = watch()
    add(
      har(
        {
          Origin: 'https://www.shop.example',
          Cookie: 'sid=secret-1; theme=dark',
          Authorization: 'Bearer secret-2',
          'Sec-Fetch-Mode': 'cors',
          'Sec-Fetch-Dest': 'empty',
          'Sec-Fetch-Site': 'same-site',
        },
        {
          'X-Trip-Id': 'secret-3',
          'Access-Control-Allow-Origin': 'https://www.shop.example',
          'Access-Control-Allow-Credentials': 'true',
          'access-control-expose-headers': 'X-A\nX-B',
          'set-cookie': 'sid=secret-4; HttpOnly; Path=/shop\ntheme=secret-5; Max-Age=0',
          Location: '/next',
        },
        { body: 'tier=secret-6' },
      ),
    )
    expect(network.entries).toEqual([
      {
        url: 'https://api.shop.example/trips',
        method: 'POST',
        status: 200,
        startedAt: Date.UTC(2026, 10, 23, 9),
        document: false,
        corsMode: true,
        byScript: true,
        responseHeaders: [
          'x-trip-id',
          'access-control-allow-origin',
          'access-control-allow-credentials',
          'access-control-expose-headers',
          'set-cookie',
          'location',
        ],
        exposed: ['X-A', 'X-B'],
        setCookies: [
          { name: 'sid', httpOnly: true, path: '/shop' },
          { name: 'theme', httpOnly: false, expiresAt: 0 },
        ],
        sentCookies: ['sid', 'theme'],
        location: 'https://api.shop.example/next',
        origin: 'https://www.shop.example',
        allowOrigin: 'https://www.shop.example',
        allowCredentials: true,
        top: false,
        crossSite: false,
      },
    ])
    expect(JSON.stringify(network.entries)).not.toContain('secret')
  })

  it('does without what a browser leaves out', () => {
    const { network, add } = watch()
    add(har({ 'Upgrade-Insecure-Requests': '1', Referer: 'http://other.test/' }, {}, { url: 'http://shop.test/' }))
    expect(network.entries[0]).toMatchObject({ document: true, crossSite: true })
    expect(network.entries[0]).not.toHaveProperty('top')
    const before = network.entries
    add(har({}, {}))
    expect(before).toHaveLength(1)
    expect(network.entries[1]).toMatchObject({ document: false })
    expect(network.entries[1]).not.toHaveProperty('crossSite')
  })

  it('keeps asked values once they are asked for, but nothing that signs a user in', () => {
    const { network, add } = watch()
    const one = har({ 'X-Tier': 'gold', Cookie: 'sid=1', 'X-Other': 'o' }, { 'X-Trip-Id': '7' }, { body: 'a=1&b=2+3' })
    add(one)
    network.keep({ requestHeaders: ['x-tier', 'cookie'], responseHeaders: ['x-trip-id'], postParameters: ['b'] })
    add(one)
    expect(network.entries.map(({ asked }) => asked)).toEqual([
      undefined,
      { requestHeaders: { 'x-tier': 'gold' }, responseHeaders: { 'x-trip-id': '7' }, postParameters: { b: '2 3' } },
    ])
  })

  it('is bounded, says what went, and looks at http only', () => {
    const { network, add } = watch()
    for (let i = 0; i < 2_003; i++) add(har({}, {}, { url: `https://shop.example/${i}` }))
    add(har({}, {}, { url: 'data:text/plain,1' }))
    expect([network.entries.length, network.dropped(), network.entries[0]?.url]).toEqual([
      2_000,
      3,
      'https://shop.example/3',
    ])
  })
})
