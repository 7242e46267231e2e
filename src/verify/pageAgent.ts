import type { Browser, BrowserContext } from 'puppeteer'
import { readPageAgent } from '../core/config/page/agent.ts'
import { fromCache, isCacheKey, locate } from '../core/config/page/locate.ts'
import { atMost } from './atMost.ts'
import { CommandError } from './commandError.ts'
import { whyOf } from './stopped.ts'

const CLOSE_MS = 3_000

/** The configurations that a page's agent carries, in the page's tag and in its cache; the newest first. */
export async function agentTexts(browser: Browser, url: string, timeout: number): Promise<readonly string[]> {
  let context: BrowserContext | null = null
  try {
    context = await browser.createBrowserContext()
    const page = await context.newPage()
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => undefined))
    await page.goto(url, { waitUntil: 'load', timeout })
    const { html, inline, stored } = await page.evaluate(() => ({
      html: document.querySelector('script[data-dtconfig]')?.getAttribute('data-dtconfig') ?? null,
      inline: (window as unknown as { dT_?: { cfg?: unknown } }).dT_?.cfg ?? null,
      stored: Object.entries(localStorage),
    }))
    const tag = [html, inline].find((text) => typeof text === 'string' && text !== '')
    const cached = stored.filter(([key]) => isCacheKey(key)).map(([, value]) => fromCache(value))
    return [typeof tag === 'string' ? (locate(tag)?.text ?? tag) : null, ...cached]
      .filter((text) => text !== null)
      .sort((a, b) => modifiedAt(b) - modifiedAt(a))
  } catch (error) {
    throw new CommandError(`the agent of ${url} can’t be read (${whyOf(error)}).`)
  } finally {
    await atMost(CLOSE_MS, context?.close())
  }
}

const modifiedAt = (text: string): number => readPageAgent(text).lastModification ?? Number.NEGATIVE_INFINITY
