import type { Browser } from 'puppeteer'
import { readPageAgent } from '../core/config/page/agent.ts'
import { fromCache, isCacheKey, locate } from '../core/config/page/locate.ts'
import { CommandError } from './commandError.ts'

/** The configurations that a page's agent carries, in the page's tag and in its cache; the newest first. */
export async function agentTexts(browser: Browser, url: string, timeout: number): Promise<readonly string[]> {
  const page = await browser.newPage()
  try {
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
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    throw new CommandError(`the agent of ${url} can’t be read (${why}).`)
  } finally {
    await page.close().catch(() => undefined)
  }
}

const modifiedAt = (text: string): number => readPageAgent(text).lastModification ?? Number.NEGATIVE_INFINITY
