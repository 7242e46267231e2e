import type { Browser, Page } from 'puppeteer'
import { CARRIED, type HeaderAnswer, type HeaderCase } from './headerCase.ts'
import { HEADER_CASES } from './headerCases.ts'
import { probe, type Question } from './headerProbe.ts'
import { carriedValue, startOrigin } from './headerServer.ts'

function question(asked: HeaderCase, index: number, same: string, cross: string): Question {
  const chain = asked.chain ?? ['cross']
  const url = new URL(`${chain[0] === 'same' ? same : cross}/case/${index}/0`)
  if (asked.worker) url.searchParams.set('worker', asked.worker)
  if (asked.worker?.endsWith('cross')) url.searchParams.set('elsewhere', `${cross}/case/${index}/0`)
  if (asked.worker === 'made') {
    const made = CARRIED.filter((name) => !/^(Set-Cookie2?|Content-Length)$/.test(name))
    url.searchParams.set('headers', JSON.stringify(made.map((name) => [name, carriedValue(name, 'none')])))
  }
  return {
    url: url.href,
    api: asked.api ?? 'fetch',
    mode: asked.mode ?? 'cors',
    credentials: asked.credentials ?? 'same-origin',
    redirect: asked.redirect ?? 'follow',
    conditional: asked.status === 304,
    times: asked.cache && asked.cache !== 'none' ? 2 : 1,
  }
}

async function control(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/worker.js', { scope: '/' })
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50))
  })
}

/** What one browser lets the page read of each combination, in the order of the combinations. */
export async function recordHeaders(browser: Browser): Promise<readonly HeaderAnswer[]> {
  const origins: string[] = []
  const sent = new Map<number, string>()
  const answered = (index: number, origin: string): void => {
    sent.set(index, origin === origins[0] ? 'page' : origin)
  }
  const one = await startOrigin(HEADER_CASES, () => origins[1] ?? '', answered)
  const two = await startOrigin(HEADER_CASES, () => origins[0] ?? '', answered)
  origins.push(one.origin, two.origin)
  const answers: HeaderAnswer[] = []
  try {
    for (const kind of ['plain', 'sandboxed', 'worker'] as const) {
      const asked = HEADER_CASES.map((item, index) => ({ item, index })).filter(
        ({ item }) => (item.page ?? 'plain') === kind,
      )
      const page = await browser.newPage()
      await page.goto(`${one.origin}/${kind}`)
      if (kind === 'worker') await control(page)
      const questions = asked.map(({ item, index }) => question(item, index, one.origin, two.origin))
      const said = await page.evaluate(probe, questions, CARRIED as unknown as string[])
      asked.forEach(({ index }, at) => {
        const answer = said[at]
        if (answer) answers[index] = [...answer, sent.get(index) ?? '']
      })
      await page.close()
    }
  } finally {
    one.stop()
    two.stop()
  }
  return answers
}
