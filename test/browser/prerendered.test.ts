import { expect, it } from 'vitest'
import { close, listen } from '../site/listener.ts'
import { openInspected } from './harness/inspected.ts'
import { rowOf, showTab } from './harness/rows.ts'
import { timelineIs } from './harness/timeline.ts'
import { until } from './harness/until.ts'

const FIRST = `<!doctype html><meta name=author content=First><a id=a href=/next>Next</a>
<script type=speculationrules>{"prerender":[{"source":"list","urls":["/next"],"eagerness":"immediate"}]}</script>`
const NEXT = '<!doctype html><meta name=author content=Next><p>Next</p>'

// Firefox prerenders nothing.
it('a page that Chromium made ready beforehand is read when it is shown, and took no time before', async () => {
  const asked: string[] = []
  const { server, port } = await listen(0, ({ url, headers }, answer) => {
    asked.push(`${url} ${headers['sec-purpose'] ?? ''}`)
    answer.setHeader('content-type', 'text/html')
    answer.end(url === '/' ? FIRST : NEXT)
  })
  const origin = `http://127.0.0.1:${port}`
  const opened = await openInspected('chromium', { url: `${origin}/` })
  try {
    const { page, panel } = opened
    expect(await rowOf(panel, 'author')).toMatchObject({ value: 'First' })
    await until('the page beforehand', async () => asked.includes('/next prefetch;prerender'))
    // The tab gets another document, from which this call gets no answer.
    page.evaluate(() => document.querySelector<HTMLElement>('#a')?.click()).catch(() => undefined)
    await rowOf(panel, 'author', ({ value }) => value === 'Next')
    await showTab(panel, 'actions')
    await timelineIs(panel, 'its load', (all) => all.some(({ name }) => name === 'Loading of page /next'))
    expect(asked).not.toContain('/next ')
    const durations = await panel.evaluate(() =>
      [...document.querySelectorAll('.timeline-grid .grid-body .cell-duration')].map(
        ({ textContent }) => textContent ?? '',
      ),
    )
    expect(durations.at(-1)).toMatch(/^\d/)
  } finally {
    await opened.close()
    await close(server)
  }
})
