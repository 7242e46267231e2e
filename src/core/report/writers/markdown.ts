import { placeWords } from '../placeWords.ts'
import type { Report, ReportAction, Said } from '../report.ts'
import { statusCounts } from '../summary.ts'
import { visibleText } from '../visibleText.ts'
import { type Words, wordsOf } from '../words.ts'
import type { ReportWriter } from '../writer.ts'

/** For tickets: GitHub's Markdown, tables and headings only. */
export const markdown: ReportWriter = {
  name: 'markdown',
  ending: '.md',
  mediaType: 'text/markdown; charset=utf-8',
  write: (reported, { messages }) => {
    const words = wordsOf(messages)
    return `${reported.map(({ report }) => documentOf(report, words).join('\n\n')).join('\n\n---\n\n')}\n`
  },
}

/** Nothing in a text of the page may become markup, a link or a mention. */
export const markdownText = (text: string): string =>
  visibleText(text)
    .replaceAll(/[\\`*_{}[\]()<>#!|~&$@]|:(?=\/\/)/g, '\\$&')
    .replace(/^[-=+]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')

/** A value as code: everything in it is literal, but a pipe would still end a table's cell. */
export function markdownCode(text: string): string {
  const shown = visibleText(text).replaceAll('|', '\\|')
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') || shown.trim() === '' ? ' ' : ''
  return shown === '' ? '' : `${fence}${pad}${shown}${pad}${fence}`
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const messageOf = (said: Said | null): string => (said ? markdownText(said.message) : '')

function documentOf(report: Report, words: Words): readonly string[] {
  const { application, page, visit, actions, session, checks, problems } = report
  const counts = statusCounts(report).map(([status, count]) => `${count} ${words.status(status).toLowerCase()}`)
  const passed = checks.filter((check) => check.passed).length
  return [
    `# ${words.of('title')}: ${markdownText(application.name || page.title || page.url)}`,
    [
      `- ${words.of('page')}: ${markdownCode(page.url)} ${markdownText(page.title)}`,
      `- ${words.of('generated')}: ${report.generatedAt}, ${report.tool}`,
      ...(visit.outcome === 'ok' ? [] : [`- ${words.of('visit')}: ${markdownText(visit.message ?? visit.outcome)}`]),
      ...(report.doNotTrack.signal ? [`- ${words.of(report.doNotTrack.simulated ? 'dnt_simulated' : 'dnt_on')}`] : []),
      `- ${words.of('captures')}: ${counts.join(', ') || words.of('no_actions')}`,
    ].join('\n'),
    ...(checks.length > 0
      ? [
          `## ${words.of('checks', passed, checks.length)}`,
          tableOf(
            ['result', 'property', 'on', 'expected', 'actual', 'why'].map((key) => words.of(key)),
            checks.map(({ passed: ok, key, on, expect, actual, reason }) => [
              words.of(ok ? 'passed' : 'failed'),
              markdownCode(key),
              markdownText(placeWords(on)),
              markdownCode(JSON.stringify(expect)),
              markdownCode(actual ?? ''),
              messageOf(reason),
            ]),
          ),
        ]
      : []),
    ...actions.map((action) => actionOf(action, words)),
    ...(session.length > 0
      ? [
          `## ${words.of('session')}`,
          tableOf(
            ['property', 'aggregation', 'value', 'from'].map((key) => words.of(key)),
            session.map(({ key, aggregation, value, from, reason }) => [
              markdownCode(key),
              aggregation,
              value === null ? messageOf(reason) : markdownCode(value),
              from
                .map((id) => `#${id}`)
                .join(' ')
                .replaceAll('#', '\\#'),
            ]),
          ),
        ]
      : []),
    ...(problems.length > 0
      ? [
          `## ${words.of('problems')}`,
          tableOf(
            ['severity', 'property', 'why'].map((key) => words.of(key)),
            problems.map(({ severity, key, message }) => [
              words.of(severity),
              markdownCode(key ?? ''),
              markdownText(message),
            ]),
          ),
        ]
      : []),
  ]
}

const actionOf = ({ id, name, kind, url, captures }: ReportAction, words: Words): string =>
  [
    `## \\#${id} ${markdownText(name)}`,
    `${words.of(`kind_${kind}`)}, ${markdownCode(url)}`,
    tableOf(
      ['status', 'property', 'value', 'why'].map((key) => words.of(key)),
      captures.map(({ status, key, value, reason, warnings }) => [
        words.status(status),
        markdownCode(key),
        markdownCode(value ?? ''),
        [reason, ...warnings].map(messageOf).filter(Boolean).join(' '),
      ]),
    ),
  ].join('\n\n')
