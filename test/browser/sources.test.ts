import { randomBytes } from 'node:crypto'
import type { HTTPRequest } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../../src/background/sync/hash.ts'
import { packed, unpacked } from '../../src/background/sync/packed.ts'
import { type ConfigApiStandIn, startConfigApiStandIn } from '../site/configApiStandIn.ts'
import { close, listen } from '../site/listener.ts'
import { useFolder } from './harness/commandLine.ts'
import { bodyWith, choose, paste } from './harness/configuration.ts'
import { startDownloads } from './harness/downloads.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { clickButton, rowOf, showTab } from './harness/rows.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { clickInRevision, clickInSource, setUpConfigApi, sourceIs, submit } from './harness/sources.ts'
import { pause, until } from './harness/until.ts'

const ID = 'APPLICATION-0A1B2C3D4E5F6071'
const author = (key: string): Record<string, unknown> =>
  JSON.parse(bodyWith({ key, type: 'META_TAG', expression: 'author' }))

const file = useShop()
const folder = useFolder()

describe.each(BROWSERS)('the Config API in %s', (name) => {
  const downloads = folder.path(name)
  const downloaded = startDownloads(downloads)
  const opened = useInspected(name, file, { sample: false, downloads })
  let api: ConfigApiStandIn
  beforeAll(async () => {
    api = await startConfigApiStandIn()
    api.applications.set(ID, author('first'))
  })
  afterAll(() => api.stop())

  const shows = async (key: string) => {
    const { panel } = opened.it
    await showTab(panel, 'properties')
    const row = await rowOf(panel, key)
    await showTab(panel, 'configuration')
    return row
  }
  const fetchNowIn = (panel: Panel) => clickInSource(panel, 'config-api', words('ui_fetch_now'))
  const fetchNow = () => fetchNowIn(opened.it.panel)

  it('gives the application that is chosen from its list, and it is read at once', async () => {
    const { panel } = opened.it
    await setUpConfigApi(panel, { ...api, application: ID })
    expect(await shows('first')).toMatchObject({ status: 'captured', value: 'Ines Lindqvist' })
    expect(await sourceIs(panel, 'config-api', 'good')).toContain(api.environment)
  })

  it('leaves the token nowhere but in the background', async () => {
    const { panel, page } = opened.it
    const stored = await panel.evaluate(async () => {
      const { local, sync } = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage
      return JSON.stringify([await local.get(null), await sync.get(null)])
    })
    expect(stored).toContain(api.environment)
    expect(stored).not.toContain(api.token)
    const inPanel = await panel.evaluate(() =>
      [document.documentElement.outerHTML, ...[...document.querySelectorAll('input')].map(({ value }) => value)].join(),
    )
    expect(inPanel).toContain(words('ui_token_session'))
    expect(inPanel).not.toContain(api.token)
    expect(await page.content()).not.toContain(api.token)
  })

  it.each([
    [{ status: 401 }, '(401)'],
    [{ status: 403 }, '(403)'],
    [{ status: 404 }, '(404)'],
    [{ status: 503 }, '(503)'],
    [{ status: 302, headers: { Location: '/login' } }, 'leads somewhere else'],
    [{ status: 200, body: '<title>Sign in</title>' }, 'not what the Config API gives'],
    ['drops', 'can’t be reached'],
  ] as const)('says in words that it fails by %j, and what it gave last stays in use', async (how, sentence) => {
    const { panel } = opened.it
    api.fail(how)
    await fetchNow()
    const said = await sourceIs(panel, 'config-api', 'failed')
    expect(said).toContain(sentence)
    expect(said).toContain(words('ui_source_good').split('$1')[0])
    expect(await shows('first')).toMatchObject({ status: 'captured' })
    api.fail(null)
    await fetchNow()
    await sourceIs(panel, 'config-api', 'good')
  })

  it('takes another token where it refuses the one that it has', async () => {
    const { panel } = opened.it
    api.fail({ status: 401 })
    await fetchNow()
    await sourceIs(panel, 'config-api', 'failed')
    api.fail(null)
    await submit(panel, { 'input[data-token]': api.token })
    await sourceIs(panel, 'config-api', 'good')
    expect(await panel.evaluate(() => document.querySelector('input[data-token]') === null)).toBe(true)
  })

  it('says in words that it is asked to wait, and waits', async () => {
    const { panel } = opened.it
    api.fail({ status: 429, headers: { 'Retry-After': '2' } })
    await fetchNow()
    expect(await sourceIs(panel, 'config-api', 'failed')).toContain('(429)')
    const end = Date.now() + 2_000
    const count = api.asked.length
    await fetchNow()
    expect(await sourceIs(panel, 'config-api', 'failed')).toContain('(429)')
    expect(api.asked).toHaveLength(count)
    api.fail(null)
    await until('the end of the wait', async () => Date.now() > end)
    await fetchNow()
    await sourceIs(panel, 'config-api', 'good')
    expect(api.asked.length).toBeGreaterThan(count)
  })

  it('is asked by schedule, woken by the alarm alone', { timeout: 180_000 }, async () => {
    const { panel, backgroundInstance } = opened.it
    await until(
      'a request by a background that was there before',
      async () => {
        const before = await until('a background', backgroundInstance)
        const asked = api.asked.length
        // As if the last time were long ago.
        await panel.evaluate(async () => {
          const { local } = (globalThis as unknown as { chrome: typeof chrome }).chrome.storage
          const { library } = (await local.get('library')) as {
            library: { checks: Record<string, Record<string, unknown>> }
          }
          for (const check of Object.values(library.checks)) check.checkedAt = Date.now() - 2 * 60 * 60_000
          await local.set({ library })
        })
        await until('a request', async () => api.asked.length > asked, 60_000)
        // One that slept meanwhile was woken by the toolbox, and caught up.
        return (await backgroundInstance()) === before
      },
      120_000,
    )
    await sourceIs(panel, 'config-api', 'good')
  })

  it('keeps what was before as a revision, to be compared and restored', async () => {
    const { panel } = opened.it
    api.applications.set(ID, author('second'))
    await fetchNow()
    await shows('second')
    await clickInRevision(panel, 1, words('ui_compare'))
    const changes = await until('the comparison', () =>
      panel.evaluate(() => document.querySelector('.changes')?.textContent),
    )
    expect(changes).toMatch(/first.*first.*second/)
    await clickInRevision(panel, 1, words('ui_restore'))
    await shows('first')
  })

  it('is asked again when the background died in the middle of an answer, and nothing is half', async () => {
    const { panel, killBackground, backgroundInstance } = opened.it
    const before = await until('a background', backgroundInstance)
    await clickDrop()
    await shows('second')
    api.applications.set(ID, author('third'))
    api.fail('stalls')
    const count = api.asked.length
    await fetchNow()
    await until('the request', async () => api.asked.length > count)
    await killBackground()
    api.fail(null)
    await until('another background', async () => {
      const now = await backgroundInstance()
      return now !== null && now !== before
    })
    expect(await shows('second')).toMatchObject({ status: 'captured' })
    await fetchNow()
    await shows('third')
    await sourceIs(panel, 'config-api', 'good')
  })
  const clickDrop = () =>
    until('the user’s own version', () =>
      opened.it.panel.evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label)
        button?.click()
        return button !== undefined
      }, words('ui_drop_own')),
    )

  it('is known with its token to the next background, and to the next toolbox', async () => {
    const { page, killBackground, closeToolbox, openToolbox } = opened.it
    await closeToolbox(page)
    await killBackground()
    const panel = await openToolbox(page)
    expect(await rowOf(panel, 'third')).toMatchObject({ status: 'captured' })
    await showTab(panel, 'configuration')
    await clickInSource(panel, 'config-api', words('ui_fetch_now'))
    await pause(300)
    await sourceIs(panel, 'config-api', 'good')
  })

  it('never says its token, in no console and in no file that is given away', async () => {
    const { page, openToolbox, consoles } = opened.it
    const panel = await openToolbox(page)
    api.fail({ status: 401 })
    await fetchNowIn(panel)
    await sourceIs(panel, 'config-api', 'failed')
    for (const label of ['ui_export_json', 'ui_export_session', 'ui_export_har']) {
      await clickButton(panel, words('ui_export'))
      await clickButton(panel, words(label))
      const { text } = await downloaded()
      expect(text.length).toBeGreaterThan(100)
      expect(text).not.toContain(api.token)
    }
    await clickButton(panel, words('ui_download'))
    const { text } = await downloaded()
    expect(text).toContain('third')
    expect(text).not.toContain(api.token)
    await panel.evaluate(() => console.log('said in the panel'))
    const said = await consoles('said in the panel')
    expect(said).toContain('said in the panel')
    expect(said).not.toContain(api.token)
  })
})

describe.each(BROWSERS)('a URL in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })
  const conditions: (string | undefined)[] = []
  let server: Awaited<ReturnType<typeof listen>>
  beforeAll(async () => {
    server = await listen(0, ({ headers }, response) => {
      conditions.push(headers['if-none-match'])
      if (headers['if-none-match'] === '"one"') response.writeHead(304).end()
      else response.writeHead(200, { ETag: '"one"' }).end(JSON.stringify(author('by_url')))
    })
  })
  afterAll(() => close(server.server))

  it('that is not secure is refused where it is entered', async () => {
    const { panel } = opened.it
    await showTab(panel, 'configuration')
    await clickInSource(panel, 'url', words('ui_set_up'))
    await submit(panel, { '.source[data-source=url] input': 'http://shop.example/c.json' })
    const said = await until('a refusal', () =>
      panel.evaluate(() => document.querySelector('.source[data-source=url] [role=alert]')?.textContent),
    )
    expect(said).toBe(words('sync_not_secure'))
  })

  it('over loopback is loaded and read at once, and loaded again only if it has changed', async () => {
    const { panel } = opened.it
    await submit(panel, { '.source[data-source=url] input': `http://127.0.0.1:${server.port}/c.json` })
    await sourceIs(panel, 'url', 'good')
    await showTab(panel, 'properties')
    expect(await rowOf(panel, 'by_url')).toMatchObject({ status: 'captured' })
    await showTab(panel, 'configuration')
    await clickInSource(panel, 'url', words('ui_fetch_now'))
    await until('a second request', async () => conditions.length === 2)
    await sourceIs(panel, 'url', 'good')
    expect(conditions).toEqual([undefined, '"one"'])
  })
})

describe.each(BROWSERS)('of several applications in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })
  const OTHER = 'APPLICATION-1111111111111111'
  const bodies = [author('one'), { ...author('two'), identifier: OTHER, name: 'Other shop' }]
  const whyOf = (key: string) =>
    opened.it.panel.evaluate(
      (wanted) => document.querySelector(`.application[data-application="${wanted}"] .source-state`)?.textContent,
      key,
    )
  const isUsed = async (key: string, why: string) => {
    await showTab(opened.it.panel, 'configuration')
    await until(`${key} to be used: ${why}`, async () => (await whyOf(key)) === words(why))
  }

  beforeAll(async () => {
    for (const body of bodies) await paste(opened.it.panel, JSON.stringify(body))
  })

  it('the one that came last is used', () => isUsed(OTHER, 'ui_why_last'))

  it('the one whose pattern fits the page is used', async () => {
    const { panel } = opened.it
    await choose(panel, '.patterns select', ID)
    await submit(panel, { '.patterns input': `${file.shop.origin}/*` })
    await isUsed(ID, 'ui_why_pattern')
    await showTab(panel, 'properties')
    expect(await rowOf(panel, 'one')).toMatchObject({ status: 'captured' })
  })

  it('the one that the page’s agent names is used, on that page only', async () => {
    const { page } = opened.it
    await page.setRequestInterception(true)
    const answer = (request: HTTPRequest) =>
      request.url().endsWith('/with-agent')
        ? request.respond({
            contentType: 'text/html',
            body: `<meta name=author content=A><script data-dtconfig="app=${'1'.repeat(16)}|agentUri=/a.js" src="data:text/javascript,"></script>`,
          })
        : request.continue()
    page.on('request', answer)
    await page.goto(`${file.shop.origin}/with-agent`)
    await isUsed(OTHER, 'ui_why_agent')
    await page.goto(`${file.shop.origin}/`)
    await isUsed(ID, 'ui_why_pattern')
    page.off('request', answer)
    await page.setRequestInterception(false)
  })

  it('the one that is pinned is used on every page, until it is unpinned', async () => {
    const { panel, page } = opened.it
    const click = (label: string) =>
      panel.evaluate(
        (key, wanted) => {
          const buttons = document.querySelectorAll<HTMLButtonElement>(`.application[data-application="${key}"] button`)
          for (const button of buttons) if (button.textContent?.trim() === wanted) button.click()
        },
        OTHER,
        label,
      )
    await click(words('ui_pin'))
    await isUsed(OTHER, 'ui_why_pinned')
    await page.reload()
    await showTab(panel, 'properties')
    expect(await rowOf(panel, 'two')).toMatchObject({ status: 'captured' })
    await isUsed(OTHER, 'ui_why_pinned')
    await click(words('ui_unpin'))
    await isUsed(ID, 'ui_why_pattern')
  })

  it('the one that the user gives is used at once, pinned if need be', async () => {
    await paste(opened.it.panel, JSON.stringify({ ...author('three'), identifier: OTHER, name: 'Other shop' }))
    await isUsed(OTHER, 'ui_why_pinned')
    await showTab(opened.it.panel, 'properties')
    expect(await rowOf(opened.it.panel, 'three')).toMatchObject({ status: 'captured' })
  })
})

describe.each(BROWSERS)('browser sync in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })
  const storedOf = (area: 'sync' | 'local') =>
    opened.it.panel.evaluate(
      (where) => (globalThis as unknown as { chrome: typeof chrome }).chrome.storage[where].get(null),
      area,
    )
  /** As another of the user's browsers would, and the browser's own synchronisation bring it here. */
  const arrives = async (body: object) => {
    const documents = [{ text: JSON.stringify(body), name: 'other.json', at: Date.now() }]
    const text = JSON.stringify({ documents, drops: [] })
    const pieces = await packed(text)
    const items = Object.fromEntries(pieces.map((piece, at) => [`own:${at}`, piece]))
    const index = { pieces: pieces.length, hash: await hashOf(text) }
    await opened.it.panel.evaluate(
      (given) => (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.sync.set(given),
      { ...items, own: index },
    )
  }

  it('holds what the user gave, within the browser’s own limits, once it is switched on', async () => {
    const { panel } = opened.it
    // Of text that can't be compressed: more than one item can hold.
    const description = randomBytes(30_000).toString('base64')
    await paste(panel, JSON.stringify({ ...author('mine'), description }))
    expect(await storedOf('sync')).toEqual({})
    await showTab(panel, 'configuration')
    await clickInSource(panel, 'browser-sync', words('ui_share_on'))
    const stored = await until('what is shared', async () => {
      const items = (await storedOf('sync')) as Record<string, unknown>
      return items.own ? items : null
    })
    const { pieces, hash } = stored.own as { pieces: number; hash: string }
    expect(pieces).toBeGreaterThan(3)
    const text = await unpacked(Array.from({ length: pieces }, (_, at) => String(stored[`own:${at}`])))
    expect(await hashOf(text ?? '')).toBe(hash)
    expect(JSON.parse(JSON.parse(text ?? '').documents[0].text)).toMatchObject({ description })
  })

  it('brings what the user gives in another browser later, which is used at once', async () => {
    const { panel } = opened.it
    await arrives(author('theirs'))
    await showTab(panel, 'properties')
    expect(await rowOf(panel, 'theirs')).toMatchObject({ status: 'captured' })
    await showTab(panel, 'configuration')
    await sourceIs(panel, 'browser-sync', 'good')
  })
})
