import type { Page } from 'puppeteer'
import { pageSources } from '../../../src/core/model/source.ts'
import { PANEL_PATH } from '../../browser/harness/extension.ts'
import { until } from '../../browser/harness/until.ts'
import { application, pageAction } from '../node/data.ts'
import { type Row, takeTurns } from '../row.ts'
import { judge, median, noiseOf, ratio } from '../statistics.ts'
import { writeBareRelay } from './bareRelay.ts'
import { withChromium } from './launch.ts'

const ACTIONS = 400
const SOURCES = pageSources(application.properties)
const VALUES = SOURCES.length
/** As much time as a relay takes that carries 0.8 times as many messages. */
const BUDGET = 1.25

/** Keeps every channel that the page's scripts open, so that more can be said over the one to the courier. */
const KEEP_CHANNELS = `window.channels = []
window.MessageChannel = class extends MessageChannel {
  constructor() {
    super()
    channels.push(this)
  }
}`

/** Has a page of the extension be the toolbox of the tab that shows the shop. */
const becomeToolbox = (toolbox: Page, shop: string): Promise<void> =>
  toolbox.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}/*` })
    const port = chrome.runtime.connect({ name: 'toolbox' })
    const arrived = { greeted: false, values: 0, at: 0 }
    Object.assign(window, { arrived })
    port.onMessage.addListener((told) => {
      if (told.kind === 'hello') arrived.greeted = true
      const { kind, action } = told.message ?? told
      if (kind !== 'action') return
      arrived.values += action.readings.length
      arrived.at = Date.now()
    })
    port.postMessage({ kind: 'toolbox', tabId: tab?.id })
  }, shop)

type Arrived = { readonly greeted: boolean; readonly values: number; readonly at: number }

const stateOf = (toolbox: Page): Promise<Arrived> =>
  toolbox.evaluate(() => (window as never as { arrived: Arrived }).arrived)

/**
 * ms that actions with all their values take from the page to the toolbox, all posted at once.
 *
 * @param path of the extension's own page that plays the toolbox
 * @param greets the courier says hello before anything else
 */
const carrying = (extension: string, path: string, shop: string, greets: boolean): Promise<number> =>
  withChromium(extension, async ({ browser, page, id }) => {
    await page.evaluateOnNewDocument(KEEP_CHANNELS)
    await page.goto(`${shop}/plain`)
    const toolbox = await browser.newPage()
    await toolbox.goto(`chrome-extension://${id}${path}`)
    await becomeToolbox(toolbox, shop)
    if (greets) await until('a hello', async () => (await stateOf(toolbox)).greeted)
    const messages = Array.from({ length: ACTIONS }, (_, index) => ({
      kind: 'action',
      action: pageAction(index, SOURCES),
    }))
    const from = await page.evaluate((all: readonly unknown[]) => {
      const { channels } = window as never as { channels: readonly MessageChannel[] }
      const began = Date.now()
      for (const one of all) channels[0]?.port1.postMessage(one)
      return began
    }, messages)
    await until('every value', async () => (await stateOf(toolbox)).values === ACTIONS * VALUES)
    return (await stateOf(toolbox)).at - from
  })

/** What comes from the page, beside the least relay of the same batches. */
export const relay: Row = {
  name: 'relay',
  run: async ({ extension, folder, shop, rounds }) => {
    const bareExtension = writeBareRelay(folder)
    const bare = (): Promise<number> => carrying(bareExtension, '/toolbox.html', shop, false)
    const samples = await takeTurns(
      { ours: () => carrying(extension, PANEL_PATH, shop, true), bare, again: bare },
      rounds,
    )
    const figure = ratio(samples.ours, samples.bare)
    const control = ratio(samples.again, samples.bare)
    const perSecond = (arm: readonly number[]): string => ((ACTIONS * VALUES * 1_000) / median(arm)).toFixed(0)
    return [
      {
        name: `relay: ${ACTIONS} actions of ${VALUES} values from the page to DevTools beside a bare relay`,
        figure,
        unit: '×',
        budget: BUDGET,
        control,
        verdict: judge(figure, BUDGET, noiseOf(control, 1)),
        detail: `${perSecond(samples.ours)} values a second beside ${perSecond(samples.bare)}`,
        samples,
      },
    ]
  },
}
