import { agentTags } from '../pages/layout.ts'
import type { Visit } from '../route.ts'

/** A page with nothing of the shop; `head` and `body` as given. */
export const barePage = (title: string, head = '', body = `<h1>${title}</h1>`): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`

export const framePage = (_visit: Visit, value: string): string =>
  barePage(`Frame ${value}`, `<meta name="frame" content="${value}">`)

/** One document with three children, each with its own value of the meta tag `frame`. */
export const framesPage = (visit: Visit): string =>
  barePage(
    'Frames',
    '<meta name="frame" content="top">',
    `<h1>Frames</h1>
<iframe id="same" title="same origin" src="/frame"></iframe>
<iframe id="cross" title="cross-origin" src="${visit.apiOrigin}/frame"></iframe>
<iframe id="srcdoc" title="srcdoc" srcdoc="&lt;meta name=&quot;frame&quot; content=&quot;srcdoc&quot;&gt;&lt;h1&gt;srcdoc&lt;/h1&gt;"></iframe>`,
  )

/** The first inline script asks for data and calls the API: nothing may be missed that early. */
export const earlyPage = (visit: Visit): string =>
  barePage(
    'Early',
    `<script nonce="${visit.nonce}">window.dtrumBefore = typeof window.dtrum
window.dtrum?.sendSessionProperties({ shortString: { too_early: 'before the agent' } })
fetch('/api/trips?q=fetch')
const early = new XMLHttpRequest()
early.open('GET', '/api/trips?q=coast')
early.send()</script>
${agentTags(visit)}
<script nonce="${visit.nonce}">window.dtrum?.sendSessionProperties({ shortString: { site_section: 'early' } })</script>`,
  )

/** Routes by history and by hash; each change also changes the heading. */
export const spaPage = (visit: Visit): string =>
  barePage(
    'One page',
    agentTags(visit),
    `<h1>start</h1>
<button id="push" type="button">History</button> <a id="hash" href="#/basket?step=2">Hash</a>
<script nonce="${visit.nonce}">
const show = () => { document.querySelector('h1').textContent = location.hash || location.pathname + location.search }
document.querySelector('#push').addEventListener('click', () => { history.pushState({}, '', '/spa?view=basket'); show() })
addEventListener('popstate', show)
addEventListener('hashchange', show)
</script>`,
  )

/** A global that comes `ms` after the load event. */
export const latePage = (visit: Visit, ms: number): string =>
  barePage(
    'Late',
    `${agentTags(visit)}<script nonce="${visit.nonce}">addEventListener('load', () => setTimeout(() => { window.lateValue = 'arrived' }, ${ms}))</script>`,
  )
