/** The report's style sheet: readable on a screen in light and dark, narrow and wide, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --soft: #f5f6f8; --line: #d9dde3; --text: #1d2430; --quiet: #5a6473; --link: #1456b8;
  --good: #1a7044; --good-soft: #e3f4ea; --bad: #b3261e; --bad-soft: #fdeae8; --held: #855800; --held-soft: #fdf1d8;
  --none: #5a6473; --none-soft: #eceff3; --far: #2a5fb0; --far-soft: #e6effb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #16191f; --soft: #1e222a; --line: #353c48; --text: #e6e9ee; --quiet: #a3adbb; --link: #8ab8ff;
    --good: #6fd39b; --good-soft: #16331f; --bad: #ff9a90; --bad-soft: #431a18; --held: #f0c060; --held-soft: #3a2b0c;
    --none: #a3adbb; --none-soft: #262c36; --far: #8ab8ff; --far-soft: #18294a;
  }
}
* { box-sizing: border-box }
html { font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', sans-serif; background: var(--page); color: var(--text) }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.5rem 4rem }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; overflow-wrap: anywhere }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; overflow-wrap: anywhere }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; overflow-wrap: anywhere }
p { margin: .25rem 0 }
a { color: var(--link) }
code { font: .87em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; white-space: pre-wrap; unicode-bidi: isolate }
.quiet { color: var(--quiet) }
.small { font-size: .87rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: 1rem 0 }
dt { color: var(--quiet) }
dd { margin: 0; overflow-wrap: anywhere }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin: 1rem 0; padding: 0; list-style: none }
.chip, .status { display: inline-block; border-radius: 1rem; padding: .05rem .65rem; white-space: nowrap; font-size: .87rem }
.good { color: var(--good); background: var(--good-soft) }
.bad { color: var(--bad); background: var(--bad-soft) }
.held { color: var(--held); background: var(--held-soft) }
.none { color: var(--none); background: var(--none-soft) }
.far { color: var(--far); background: var(--far-soft) }
.wide { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem }
table { border-collapse: collapse; width: 100%; font-size: .93rem }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem; border-bottom: 1px solid var(--line) }
tbody tr:last-child > * { border-bottom: 0 }
thead th { background: var(--soft); color: var(--quiet); font-weight: 600; font-size: .87rem; white-space: nowrap }
tbody th { font-weight: 400 }
td p { max-width: 44rem }
.listing { min-width: 48rem }
.listing th code { overflow-wrap: normal; white-space: nowrap }
.captures { table-layout: fixed; min-width: 44rem }
.captures th:nth-child(1) { width: 8.5rem }
.captures th:nth-child(2) { width: 14rem }
.captures th:nth-child(4) { width: 15rem }
.matrix td, .matrix thead th:not(:first-child) { text-align: center; padding: .2rem .3rem }
.matrix tbody th { white-space: nowrap; padding: .2rem .75rem }
.matrix tbody th code { white-space: nowrap; overflow-wrap: normal }
.matrix td span { display: inline-block; min-width: 1.6rem; border-radius: .3rem; font-weight: 600 }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
figure { margin: 0 }
svg { display: block; width: 100%; min-width: 40rem; height: auto; font: 12px system-ui, -apple-system, 'Segoe UI', sans-serif }
svg text { fill: var(--text) }
svg .quiet { fill: var(--quiet) }
svg .grid { stroke: var(--line) }
svg .break { stroke: var(--quiet); stroke-dasharray: 2 3 }
svg .stripe { fill: var(--soft) }
svg .bar { fill: var(--far) }
svg .attention { fill: var(--bad) }
svg a:hover text { text-decoration: underline }
:target > h3 { background: var(--held-soft) }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem }
@media (max-width: 40rem) {
  body { padding: 1rem }
  dl { grid-template-columns: 1fr }
  dd { margin-bottom: .4rem }
}
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --soft: #f5f6f8; --line: #c5cad2; --text: #000000; --quiet: #47505d; --link: #000000;
    --good: #1a7044; --good-soft: #e3f4ea; --bad: #b3261e; --bad-soft: #fdeae8; --held: #855800; --held-soft: #fdf1d8;
    --none: #47505d; --none-soft: #eceff3; --far: #2a5fb0; --far-soft: #e6effb;
  }
  html { font-size: 10.5px }
  body { max-width: none; padding: 0 }
  .wide { overflow: visible; border: 0 }
  .captures, .listing, svg { min-width: 0 }
  .listing th code { overflow-wrap: anywhere; white-space: pre-wrap }
  .captures th:nth-child(1) { width: 14% }
  .captures th:nth-child(2) { width: 20% }
  .captures th:nth-child(4) { width: 22% }
  .matrix tbody th code { white-space: pre-wrap; overflow-wrap: anywhere }
  h2, h3 { break-after: avoid }
  tr, figure { break-inside: avoid }
  thead { display: table-header-group }
  .chip, .status, .matrix td span, svg .bar, thead th, svg .stripe { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  a { text-decoration: none }
}
@page { margin: 14mm 12mm }
`
