import { pageConfig } from '../pageConfig.ts'
import { escapeHtml, type Visit } from '../route.ts'

export type Page = {
  readonly title: string
  readonly section: string
  /** Tags for the head beside those that every page has. */
  readonly head?: string
  readonly main: string
  /** Names of files in `client/` without `.js`, run after the document was parsed, in order. */
  readonly scripts?: readonly string[]
}

const LOGO = `<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><circle cx="16" cy="16" r="16" fill="#0f5c63"/>
  <path d="M5 19q6-11 15-9l7-3-4 6q-1 8-10 8l-4 5 1-6z" fill="#f2b84b"/></svg>`

/** The agent's stand-ins in the order of the real thing: first in the head, before any script of the page. */
export function agentTags(visit: Visit): string {
  if (visit.agent === 'none') return ''
  const nonce = `nonce="${visit.nonce}"`
  const boundaries = `<script ${nonce} src="/agentStandIn.js" data-dtconfig="${escapeHtml(pageConfig())}"></script>`
  const oddity =
    visit.agent === 'full' ? '' : `<script ${nonce} src="/agentOddities.js" data-agent="${visit.agent}"></script>`
  return `${visit.agent === 'api' ? '' : boundaries + oddity}<script ${nonce} src="/apiStandIn.js"></script>`
}

/** A page of the shop as HTML. */
export function shopPage(visit: Visit, page: Page): string {
  const member = visit.cookies.get('trip_member') === 'gold'
  const link = (path: string, name: string) =>
    `<a href="${path}"${visit.url.pathname === path ? ' aria-current="page"' : ''}>${name}</a>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${agentTags(visit)}
<script nonce="${visit.nonce}">window.dtrum?.sendSessionProperties(undefined, undefined, { site_section: '${page.section}' })</script>
<title>${escapeHtml(page.title)} · Kestrel &amp; Quay</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="Ines Lindqvist">
<meta name="description" content="Kestrel &amp; Quay plans unhurried journeys by rail, ferry and on foot. Small groups, good bread, a seat by the window, and nobody who walks ahead with a flag.">
<meta property="og:title" content="${escapeHtml(page.title)}">
${page.head ?? ''}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/client/shop.css">
<script nonce="${visit.nonce}" src="/client/shop.js" data-api="${visit.apiOrigin}"></script>
</head>
<body>
<header class="top">
  <a class="brand" href="/">${LOGO}Kestrel &amp; Quay</a>
  <nav>${link('/', 'Journeys')}${link('/search', 'Find a trip')}${link('/account', 'Account')}</nav>
  <span class="member-badge"><b>${member ? 'Gold member' : 'Explorer member'}</b></span>
</header>
<main>${page.main}</main>
<footer>Kestrel &amp; Quay is an invented travel shop. Nothing here can be booked.</footer>
${(page.scripts ?? []).map((name) => `<script nonce="${visit.nonce}" src="/client/${name}.js"></script>`).join('\n')}
</body>
</html>`
}
