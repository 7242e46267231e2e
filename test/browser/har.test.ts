import { describe, expect, it } from 'vitest'
import { bodyWith } from './harness/configuration.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { openedFile, openFile } from './harness/openFile.ts'
import { headersOf, readRequests, showRequests } from './harness/requests.ts'
import { clickButton } from './harness/rows.ts'
import { until } from './harness/until.ts'
import { useWire } from './harness/wire.ts'

const BODY = bodyWith({ key: 'trip', type: 'RESPONSE_HEADER', expression: 'X-Trip-Id' })
const EXPOSE = 'Access-Control-Expose-Headers: X-Trip-Id'

describe.each(BROWSERS)('a HAR of %s’s own network panel', (name) => {
  const used = useWire(name, BODY)
  /** What the network panel would save, without the answers' texts. */
  const savedHar = (): Promise<string> =>
    used.opened.panel.evaluate(
      () =>
        new Promise<string>((done) =>
          chrome.devtools.network.getHAR((log) => done(JSON.stringify('log' in log ? log : { log }))),
        ),
    )

  it('tells of each request what the page could read, as the page itself did', async () => {
    const { panel, page } = used.opened
    const { origin, other } = used.wire
    await page.goto(`${origin}/`)
    await showRequests(panel)
    await readRequests(panel, (all) => all.length === 12 && all.every(({ by }) => by !== ''))
    await openFile(panel, 'elsewhere.har', await savedHar())
    await until('the banner', async () => (await openedFile(panel)).includes('elsewhere.har'))
    const rows = await readRequests(panel, (all) => all.length > 8 && all.every(({ by }) => by === ''))
    const { 'x-trip-id': own } = await headersOf(panel, `${origin}/own`, (all) => 'x-trip-id' in all)
    expect(own).toMatchObject({ status: 'captured', value: '', fix: '' })
    for (const [url, status, fix] of [
      [`${other}/listed`, 'captured', ''],
      [`${other}/hidden`, 'blocked', EXPOSE],
      [`${other}/hidden?xhr`, 'blocked', EXPOSE],
      [`${other}/wild`, 'captured', ''],
      [`${other}/malformed`, 'blocked', EXPOSE],
      [`${origin}/round`, 'blocked', EXPOSE],
    ] as const) {
      const { 'x-trip-id': found } = await headersOf(panel, url, (all) => all['x-trip-id']?.status === status)
      expect([url, found?.fix]).toEqual([url, fix])
    }
    expect(rows.find(({ url }) => url === `${other}/listed`)?.headers).toBe('1 readable, 0 hidden')
    expect(rows.find(({ url }) => url === `${other}/listed`)?.arrival).toBe(words('ui_arrival_cors'))
    await clickButton(panel, words('ui_back_to_live'))
    await readRequests(panel, (all) => all.length === 12 && all.every(({ by }) => by !== ''))
  })
})
