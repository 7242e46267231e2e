import { type Browser, launch } from 'puppeteer'

export const BROWSERS = ['chromium', 'firefox'] as const
export type BrowserName = (typeof BROWSERS)[number]

const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']

/** A real browser that takes every host under `.test` for this machine. */
export const start = (name: BrowserName): Promise<Browser> =>
  name === 'chromium'
    ? launch({
        executablePath: '/usr/bin/chromium',
        headless: true,
        args: [...QUIET, '--host-resolver-rules=MAP *.test 127.0.0.1'],
      })
    : launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, extraPrefsFirefox: PREFS })

/** Hosts of the cookie recording; Firefox wants each by name. */
export const HOSTS = ['shop.test', 'www.shop.test', 'api.shop.test', 'other.test'] as const
const PREFS = { 'network.dns.localDomains': HOSTS.join(',') }
