import type { Browser, BrowserContext } from 'puppeteer'
import type { CookieAnswer, CookieCase } from './cookieCase.ts'
import { COOKIE_CASES } from './cookieCases.ts'
import { startCookieServer } from './cookieServer.ts'

/** A page's address; `Set-Cookie` lines and the frame in it travel in the query. */
function address(place: string, port: number, lines: readonly string[], framed?: string): string {
  const [host = '', ...path] = place.split('/')
  const url = new URL(`http://${host}:${port}/${path.join('/')}`)
  for (const line of lines) url.searchParams.append('set', line)
  if (framed) url.searchParams.set('frame', framed)
  return url.href
}

async function play(context: BrowserContext, { set, at, within }: CookieCase, port: number): Promise<CookieAnswer> {
  const page = await context.newPage()
  let last = ''
  for (const { from, lines, how } of set) {
    const url = address(from, port, lines)
    if (how === 'fetch') {
      await page.evaluate((target) => fetch(target, { credentials: 'include' }).then((said) => said.text()), url)
    } else if (how === 'frame') {
      await page.goto(address(last, port, [], url))
    } else {
      await page.goto(url)
      last = from
    }
  }
  const reading = address(at, port, [])
  await page.goto(within ? address(within, port, [], reading) : reading)
  const frame = within ? page.frames().find((one) => one.url() === reading) : page.mainFrame()
  if (!frame) throw new Error(`no frame at ${reading}`)
  const answer = await frame.evaluate(() => document.cookie)
  await page.close()
  return answer
}

/**
 * An empty jar. Chromium's extra contexts are private windows, which block what a plain window allows, so there the
 * plain one is emptied; Firefox's are containers, which change nothing.
 */
async function emptyJar(browser: Browser): Promise<BrowserContext> {
  if ((await browser.version()).startsWith('firefox')) return browser.createBrowserContext()
  const context = browser.defaultBrowserContext()
  const [page = await context.newPage()] = await context.pages()
  const session = await page.createCDPSession()
  await session.send('Network.clearBrowserCookies')
  await session.detach()
  return context
}

/** What one browser lets the last page of each combination read. Every combination has a jar of its own. */
export async function recordCookies(browser: Browser): Promise<readonly CookieAnswer[]> {
  const server = await startCookieServer()
  const answers: CookieAnswer[] = []
  try {
    for (const asked of COOKIE_CASES) {
      const context = await emptyJar(browser)
      answers.push(await play(context, asked, server.port))
      if (context !== browser.defaultBrowserContext()) await context.close()
    }
  } finally {
    server.stop()
  }
  return answers
}
