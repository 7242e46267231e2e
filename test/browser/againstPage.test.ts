import type { HTTPRequest } from 'puppeteer'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { showSection } from './harness/configure.ts'
import { BROWSERS } from './harness/extension.ts'
import { rowOf } from './harness/rows.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

/** As its own application's page would carry it: one the same, one changed, one missing, one that nobody configured. */
const BODY = bodyWith(
  { key: 'written_by', type: 'META_TAG', expression: 'author' },
  { key: 'badge', type: 'CSS_SELECTOR', expression: '.badge' },
  { key: 'trip', type: 'RESPONSE_HEADER', expression: 'X-Trip' },
)
const MD = "md=mdcc1=a[name^e'author']@content,mdcc2=a.other,mdcc9=czz"
const tag = (modified: number, uri: string, more = '') =>
  `app=0a1b2c3d4e5f6071|${MD}|agentUri=${uri}|lastModification=${modified}${more}`
const OLD = '/ruxitagentjs_ICA27Vfhrux_10250200101000.js'
const NEW = '/ruxitagentjs_ICA27Vfhrux_10300200101000.js'

const file = useShop()

describe.each(BROWSERS)('a configuration against the page in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })
  let html = ''
  let panel: Panel

  beforeAll(async () => {
    const { page } = opened.it
    panel = opened.it.panel
    await page.setRequestInterception(true)
    page.on('request', (request: HTTPRequest) =>
      request.url().includes('/carries')
        ? request.respond({ contentType: 'text/html', body: `<!doctype html><meta name=author content=A>${html}` })
        : request.continue(),
    )
    await paste(panel, BODY)
    await rowOf(panel, 'written_by')
  })

  const shown = () =>
    panel.evaluate(() => ({
      entries: [...document.querySelectorAll<HTMLElement>('.entries tbody tr')].map(
        (row) => `${row.querySelector('.mono')?.textContent} ${row.dataset.state}`,
      ),
      codes: [...document.querySelectorAll<HTMLElement>('.against-page .problems li')].map(
        ({ dataset }) => dataset.code,
      ),
      text: document.querySelector('.against-page')?.textContent ?? '',
    }))
  let round = 0
  /** Opens DevTools on a page with that in its head, once the panel says what it has to. */
  const on = async (head: string, ...codes: string[]) => {
    const { page, closeToolbox, openToolbox } = opened.it
    html = head
    await closeToolbox(page)
    await page.goto(`${file.shop.origin}/carries?round=${++round}`)
    panel = await openToolbox(page)
    await showSection(panel, 'page')
    let last: unknown
    return until(`the findings ${codes}`, async () => {
      const found = await shown()
      last = found
      return codes.every((code) => found.codes.includes(code)) ? found : null
    }).catch((error: Error) => {
      throw new Error(`${error.message}; it was ${JSON.stringify(last)}`)
    })
  }

  it('is told that there is no agent', async () => {
    const { entries } = await on('', 'page-agent-missing')
    expect(entries).toEqual([])
  })

  it('is compared entry by entry with the page’s tag', async () => {
    const { entries, codes, text } = await on(
      `<script data-dtconfig="${tag(1_000, OLD, '|coo=1|rdnt=1')}"></script>`,
      'page-behind',
    )
    expect(entries.sort()).toEqual(['mdcc1 same', 'mdcc2 changed', 'mdcc3 missing', 'mdcc9 extra'])
    expect(codes).toEqual(expect.arrayContaining(['page-opt-in', 'page-do-not-track', 'page-agent-too-old']))
    expect(text).toContain('1.250')
    expect(text).toContain('.other')
  })

  it('tells a stale tag from a stale cache', async () => {
    const cached = (modified: number) =>
      `<script>localStorage.setItem('ruxitagentjs_1_Store', 'x=1|config=' + encodeURIComponent(${JSON.stringify(tag(modified, NEW))}) + '|lastModification=${modified}')</script>`
    const stale = await on(`<script data-dtconfig="${tag(1_000, NEW)}"></script>${cached(2_000)}`, 'page-stale-tag')
    expect(stale.codes).not.toContain('page-stale-cache')
    expect(stale.codes).not.toContain('page-agent-too-old')
    const other = await on(`<script data-dtconfig="${tag(3_000, NEW)}"></script>${cached(2_000)}`, 'page-stale-cache')
    expect(other.codes).not.toContain('page-stale-tag')
  })

  it('is told that the agent lacks the module that reads', async () => {
    const uri = NEW.replace('ICA27Vfhrux', 'ICA')
    await on(
      `<script>localStorage.clear()</script><script data-dtconfig="${tag(1, uri)}"></script>`,
      'page-module-missing',
    )
  })
})
