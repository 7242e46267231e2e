import { existsSync } from 'node:fs'
import puppeteer, { type Browser } from 'puppeteer'
import { atMost } from './atMost.ts'
import { CommandError } from './commandError.ts'
import { whyOf } from './stopped.ts'

export const BROWSER_NAMES = ['chromium', 'firefox'] as const
export type BrowserName = (typeof BROWSER_NAMES)[number]

const INSTALLED: Readonly<Record<BrowserName, { readonly variable: string; readonly paths: readonly string[] }>> = {
  chromium: {
    variable: 'CHROMIUM',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  },
  firefox: { variable: 'FIREFOX', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
}

/** Without these a browser asks its maker's servers for updates, lists and suggestions all the time. */
const CHROMIUM_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
]

/** Where a browser of that name is: named in the environment, installed by the system, or where puppeteer keeps its own. */
function executableOf(name: BrowserName): string | undefined {
  const { variable, paths } = INSTALLED[name]
  const named = process.env[variable]
  if (named && !existsSync(named)) throw new CommandError(`${variable} names ${named}, where there is no browser.`)
  return named ?? paths.find((path) => existsSync(path))
}

/** Starts a headless browser; throws a `CommandError` where there is none. */
export async function launch(name: BrowserName): Promise<Browser> {
  const executablePath = executableOf(name)
  const isRoot = process.getuid?.() === 0
  try {
    return await puppeteer.launch({
      browser: name === 'chromium' ? 'chrome' : 'firefox',
      headless: true,
      // These end a visit, not the browser under it.
      handleSIGINT: false,
      handleSIGTERM: false,
      args: name === 'chromium' ? [...CHROMIUM_ARGS, ...(isRoot ? ['--no-sandbox'] : [])] : [],
      ...(executablePath && { executablePath }),
    })
  } catch (error) {
    throw new CommandError(
      `no ${name} could be started (${whyOf(error)}). Install it, or name its path in the variable ${INSTALLED[name].variable}.`,
    )
  }
}

/** Connects to a browser that runs elsewhere; throws a `CommandError` where none answers. */
export async function connect(endpoint: string, name: BrowserName, timeout: number): Promise<Browser> {
  const isFirefox = name === 'firefox'
  const browserWSEndpoint =
    isFirefox && !endpoint.endsWith('/session') ? `${endpoint.replace(/\/$/, '')}/session` : endpoint
  const connecting = puppeteer.connect({
    browserWSEndpoint,
    ...(isFirefox && { protocol: 'webDriverBiDi' as const }),
  })
  const browser = await atMost(timeout, connecting)
  if (browser) return browser
  throw new CommandError(`no browser answers at ${endpoint}. Check the address, and --browser for its kind.`)
}
