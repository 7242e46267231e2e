import { placeWords } from '../placeWords.ts'
import type { Report } from '../report.ts'
import { statusCounts } from '../summary.ts'
import { valueCode } from './captures.ts'
import { type Markup, markup, NOTHING, where } from './markup.ts'
import type { PageWords } from './pageWords.ts'
import { markOf, toneOf } from './tone.ts'

/** What the report is of, and how it went, at one look. */
export function heading(report: Report, words: PageWords): Markup {
  const { page, application, visit, doNotTrack, assumptions, quotas, checks } = report
  const row = (term: string, description: Markup): Markup => markup`<dt>${term}</dt><dd>${description}</dd>`
  const passed = checks.filter((check) => check.passed).length
  const settings = Object.entries(assumptions).map(([name, setting]) => `${name} ${setting}`)
  return markup`<header><h1>${application.name || page.title || page.url}</h1>
<p class="quiet">${words.of('title')}</p>
<ul class="chips">${where(checks.length > 0, () => markup`<li class="chip ${passed === checks.length ? 'good' : 'bad'}">${words.of('checks', passed, checks.length)}</li>`)}${statusCounts(
    report,
  ).map(
    ([status, count]) =>
      markup`<li class="chip ${toneOf(status)}">${markOf(toneOf(status))} ${count} ${words.status(status).toLowerCase()}</li>`,
  )}</ul>
<dl>${row(words.of('page'), markup`<code>${page.url}</code> ${page.title}`)}
${where(visit.outcome !== 'ok' || visit.message !== null, () => row(words.of('visit'), markup`${visit.message ?? visit.outcome}${where(visit.httpStatus !== null, () => markup` (HTTP ${visit.httpStatus})`)}`))}
${row(words.of('generated'), markup`<time datetime="${report.generatedAt}">${report.generatedAt.replace('T', ' ').slice(0, 19)} UTC</time>, ${words.of('tool', report.tool)}`)}
${where(application.id !== null, () => row(words.of('application'), markup`<code>${application.id}</code>`))}
${row(words.of('do_not_track'), markup`${words.of(doNotTrack.signal ? (doNotTrack.simulated ? 'dnt_simulated' : 'dnt_on') : 'dnt_off')} <span class="quiet">${doNotTrack.behaviour}</span>`)}
${row(words.of('quotas'), markup`${words.of('quota', ...quotas.properties, ...quotas.actionProperties)} ${where(quotas.billableProperties > 0, () => markup`${words.of('billable', quotas.billableProperties, quotas.demUnits)}`)}`)}
${row(words.of('assumptions'), markup`<span class="small quiet">${settings.join(' · ')}</span>`)}
${where(report.masked, () => row(words.of('masked'), markup`${words.of('masked_text')}`))}</dl></header>`
}

type Column = readonly [key: string, cells: readonly Markup[]]

/** A table under its own heading; the first column names the row. Nothing where there are no rows. */
function listing(title: string, words: PageWords, columns: readonly Column[]): Markup {
  const rows = columns[0]?.[1].length ?? 0
  if (rows === 0) return NOTHING
  const [, ...others] = columns
  return markup`<section><h2>${title}</h2><div class="wide" tabindex="0" role="group" aria-label="${title}"><table class="listing">
<thead><tr>${columns.map(([key]) => markup`<th scope="col">${words.of(key)}</th>`)}</tr></thead>
<tbody>${Array.from({ length: rows }, (_, row) => markup`<tr><th scope="row">${columns[0]?.[1][row] ?? NOTHING}</th>${others.map(([, cells]) => markup`<td>${cells[row] ?? NOTHING}</td>`)}</tr>\n`)}</tbody></table></div></section>`
}

const code = (text: string): Markup => markup`<code>${text}</code>`
const chip = (good: boolean, word: string): Markup =>
  markup`<span class="status ${good ? 'good' : 'bad'}">${markOf(good ? 'good' : 'bad')} ${word}</span>`
const link = (id: number, words: PageWords): Markup => markup`<a href="#${words.anchor(id)}">#${id}</a> `

export function checksSection({ checks }: Report, words: PageWords): Markup {
  const passed = checks.filter((check) => check.passed).length
  return listing(words.of('checks', passed, checks.length), words, [
    ['property', checks.map(({ key }) => code(key))],
    ['result', checks.map(({ passed: ok }) => chip(ok, words.of(ok ? 'passed' : 'failed')))],
    [
      'on',
      checks.map(({ on, action }) => markup`${placeWords(on)} ${action === null ? NOTHING : link(action, words)}`),
    ],
    ['expected', checks.map(({ expect }) => code(expectedWords(expect)))],
    ['actual', checks.map(({ actual }) => (actual === null ? NOTHING : valueCode(actual, words)))],
    ['why', checks.map(({ reason }) => markup`${reason?.message ?? ''}`)],
  ])
}

const expectedWords = (expect: object): string =>
  Object.entries(expect)
    .map(([name, wanted]) => `${name} ${wanted}`)
    .join(', ')

export const sessionSection = ({ session }: Report, words: PageWords): Markup =>
  listing(words.of('session'), words, [
    ['property', session.map(({ key }) => code(key))],
    [
      'aggregation',
      session.map(
        ({ aggregation, dataType }) => markup`${aggregation} <span class="quiet small">${words.type(dataType)}</span>`,
      ),
    ],
    [
      'value',
      session.map(({ value, reason }) => (value === null ? markup`${reason?.message ?? ''}` : valueCode(value, words))),
    ],
    ['from', session.map(({ from }) => markup`${from.map((id) => link(id, words))}`)],
    ['winner', session.map(({ winner }) => (winner === null ? NOTHING : link(winner, words)))],
  ])

export const apiSection = ({ apiCalls }: Report, words: PageWords): Markup =>
  listing(words.of('api'), words, [
    ['key', apiCalls.map(({ key }) => code(key))],
    ['result', apiCalls.map(({ status }) => chip(status === 'captured', words.status(status)))],
    [
      'value',
      apiCalls.map(({ text, type }) => markup`${valueCode(text, words)} <span class="quiet small">${type}</span>`),
    ],
    [
      'call',
      apiCalls.map(({ call, action }) => markup`${code(call)} ${action === null ? NOTHING : link(action, words)}`),
    ],
    ['why', apiCalls.map(({ reason }) => markup`${reason?.message ?? ''}`)],
  ])

export const problemsSection = ({ problems }: Report, words: PageWords): Markup =>
  listing(words.of('problems'), words, [
    ['property', problems.map(({ key }) => (key === null ? markup`${words.of('configuration')}` : code(key)))],
    [
      'severity',
      problems.map(
        ({ severity }) =>
          markup`<span class="status ${severity === 'error' ? 'bad' : 'held'}">${words.of(severity)}</span>`,
      ),
    ],
    ['why', problems.map(({ message }) => markup`${message}`)],
  ])
