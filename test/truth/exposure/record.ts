import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { BROWSERS, start } from './browsers.ts'
import { COOKIE_CASES } from './cookieCases.ts'
import { HEADER_CASES } from './headerCases.ts'
import { recordCookies } from './recordCookies.ts'
import { recordHeaders } from './recordHeaders.ts'

const KINDS: Readonly<
  Record<
    string,
    { readonly cases: readonly unknown[]; readonly ask: (browser: Browser) => Promise<readonly unknown[]> }
  >
> = {
  headers: { cases: HEADER_CASES, ask: recordHeaders },
  cookies: { cases: COOKIE_CASES, ask: recordCookies },
}

/** One line a combination, so that a change of a browser's mind shows as one line. */
const lines = (rows: readonly unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** Asks each browser and writes `headers.jsonl`, `cookies.jsonl`, or `all` of them into the folder: [asked, Chromium's answer, Firefox's]. */
export async function record(what: string, folder: string): Promise<void> {
  for (const [kind, { cases, ask }] of Object.entries(KINDS)) {
    if (what !== 'all' && what !== kind) continue
    const said: (readonly unknown[])[] = []
    for (const name of BROWSERS) {
      const browser = await start(name)
      try {
        said.push(await ask(browser))
        process.stdout.write(`${kind}: ${cases.length} in ${await browser.version()}\n`)
      } finally {
        await browser.close()
      }
    }
    const rows = cases.map((asked, index) => [asked, ...said.map((answers) => answers[index])])
    writeFileSync(join(folder, `${kind}.jsonl`), lines(rows))
  }
}
