import puppeteer, { type Browser, type Page } from 'puppeteer'
import { HAND_OVER } from '../../src/bridge/handOver.ts'
import type { FromPage, ToPage } from '../../src/bridge/pageMessages.ts'
import type { PageAction } from '../../src/core/model/pageAction.ts'
import { isHeaderName, type Source } from '../../src/core/model/source.ts'
import { orderOf } from '../../src/core/order/orderOf.ts'
import { bundle } from './bundle.ts'

export type BrowserName = 'chrome' | 'firefox'
export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox']

/** What a test's page has in the courier's place: the port, and everything that came over it. */
export type Stand = { port: MessagePort | null; readonly messages: FromPage[] }
type StandWindow = Window & { stand: Stand }

export const launch = (browser: BrowserName): Promise<Browser> =>
  browser === 'firefox'
    ? puppeteer.launch({ browser, executablePath: '/usr/bin/firefox-esr', headless: true })
    : puppeteer.launch({
        browser,
        executablePath: '/usr/bin/chromium',
        headless: true,
        args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
      })

let script: Promise<string> | undefined
export const pageScript = (): Promise<string> => {
  script ??= bundle('page/pageEntry.ts')
  return script
}

/** Takes the hand-over as the courier does, in the page's own world. Serialized into the page: it stands alone. */
export function standIn(type: string): void {
  const stand: Stand = { port: null, messages: [] }
  Object.defineProperty(window, 'stand', { value: stand, configurable: true })
  // A page may break these later.
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect
  const data = getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => unknown
  window.addEventListener(
    type,
    (event) => {
      const { ports } = event as MessageEvent
      const port = ports[0] as MessagePort
      event.stopImmediatePropagation()
      event.preventDefault()
      stand.port = port
      port.onmessage = (message) => {
        defineProperty(stand.messages, stand.messages.length, {
          __proto__: null,
          value: apply(data, message, []),
          enumerable: true,
          configurable: true,
          writable: true,
        } as PropertyDescriptor)
      }
    },
    { capture: true, once: true },
  )
}

export type Opened = {
  readonly page: Page
  readonly send: (message: ToPage) => Promise<void>
  /** Attaches with these sources (`TYPE expression`) and header names. */
  readonly attach: (sources: readonly Source[], headers?: readonly string[], reading?: boolean) => Promise<void>
  readonly messages: () => Promise<readonly FromPage[]>
  /** The n-th action that the page has told, waited for. */
  readonly action: (n?: number) => Promise<PageAction>
}

let revision = 0

/** A tab with the page's script and the stand-in at the start of every document; `before` runs before both. */
export async function open(browser: Browser, before?: string): Promise<Opened> {
  const page = await browser.newPage()
  const text = await pageScript()
  await page.evaluateOnNewDocument(`${before ?? ''};(${standIn.toString()})(${JSON.stringify(HAND_OVER)});${text}`)
  const send = (message: ToPage): Promise<void> =>
    page.evaluate((wish) => (window as unknown as StandWindow).stand.port?.postMessage(wish), message as never)
  // As text: WebDriver BiDi gives an object that stands in two places only once.
  const messages = async (): Promise<readonly FromPage[]> =>
    JSON.parse(await page.evaluate(() => JSON.stringify((window as unknown as StandWindow).stand.messages)))
  return {
    page,
    send,
    messages,
    attach: (sources, headers = [], reading = true) =>
      send({
        kind: 'attach',
        assignment: {
          revision: ++revision,
          orders: sources.map(orderOf),
          headers: headers.filter(isHeaderName),
          reading,
        },
      }),
    action: async (n = 0) => {
      for (let tries = 0; tries < 400; tries++) {
        const found = (await messages()).filter((message) => message.kind === 'action')[n]
        if (found) return found.action
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`action ${n} did not come`)
    },
  }
}
