import { actionSection, matrix } from '../html/captures.ts'
import { type Markup, markup, trusted, where } from '../html/markup.ts'
import { type PageWords, pageWords } from '../html/pageWords.ts'
import { apiSection, checksSection, heading, problemsSection, sessionSection } from '../html/sections.ts'
import { STYLE } from '../html/style.ts'
import { timeline } from '../html/timeline.ts'
import type { Report } from '../report.ts'
import type { ReportWriter } from '../writer.ts'

/** One file for people, to read and to print: it loads nothing, runs nothing, and escapes every text. */
export const html: ReportWriter = {
  name: 'html',
  ending: '.html',
  mediaType: 'text/html; charset=utf-8',
  write(reported, { messages }) {
    const words = pageWords(messages, 0)
    const first = reported[0]?.report
    const name = first ? first.application.name || first.page.title || first.page.url : ''
    return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}: ${words.of('title')}</title>
<style>${trusted(STYLE)}</style></head>
<body><main>${reported.map(({ report }, index) => documentOf(report, pageWords(messages, index)))}</main>
<footer class="small quiet">${words.of('made_by', first?.tool ?? '')}</footer></body></html>
`.text
  },
}

const documentOf = (report: Report, words: PageWords): Markup => markup`<article>${heading(report, words)}
${checksSection(report, words)}
${
  report.actions.length === 0
    ? markup`<p>${words.of('no_actions')}</p>`
    : markup`<section><h2>${words.of('timeline')}</h2>${timeline(report, words)}</section>
<section><h2>${words.of('overview')}</h2>${matrix(report, words)}</section>
<section><h2>${words.of('actions')}</h2>${report.actions.map((action) => actionSection(action, words))}</section>`
}
${sessionSection(report, words)}
${apiSection(report, words)}
${where(report.problems.length > 0, () => problemsSection(report, words))}</article>`
