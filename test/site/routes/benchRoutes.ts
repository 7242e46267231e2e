import { BENCH_COOKIES, benchPage } from '../properties200.ts'
import { html, type Routes } from '../route.ts'
import { barePage } from './probePages.ts'

const MOST = 500_000

/** `n` elements in rows of ten, none of them text that a selector of the benchmark finds. */
function bigBody(n: number): string {
  const rows = Math.floor(n / 10)
  return `<div>${'<p><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i></p>'.repeat(rows)}${'<p></p>'.repeat(n - rows * 10)}</div>`
}

const countOf = (url: URL): number => Math.min(MOST, Math.max(0, Number(url.searchParams.get('n') ?? 0) || 0))

/** Pages that benchmarks load. `/props200?n=` has the 200 sources after `n` other elements. */
export const benchRoutes: Routes = {
  '/big': ({ url }) => html(barePage('Big', '', bigBody(countOf(url)))),
  '/props200': (visit) =>
    html(benchPage(visit.nonce, countOf(visit.url) > 0 ? bigBody(countOf(visit.url)) : ''), {
      'Set-Cookie': BENCH_COOKIES,
    }),
}
