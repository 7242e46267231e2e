import { placeWords } from '../placeWords.ts'
import type { Report, ReportCheck } from '../report.ts'
import type { ReportWriter } from '../writer.ts'

/** Characters that XML 1.0 has no place for, lone surrogates among them (section 2.2). */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text for an attribute's value or an element's content. */
export const xmlText = (text: string): string =>
  text.replaceAll(ILLEGAL, '\ufffd').replaceAll(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character)

type Case = {
  readonly name: string
  readonly fault: readonly [kind: 'failure' | 'error', type: string, message: string] | null
}

/**
 * One suite a page: that it could be visited, every check and, where that is strict, no error in the
 * configuration. In the form
 * that CI systems read (testsuites, testsuite, testcase, failure, error).
 */
export const junit: ReportWriter = {
  name: 'junit',
  ending: '.xml',
  mediaType: 'application/xml',
  write(reported, { strict }) {
    const suites = reported.map(({ report }) => ({ report, cases: casesOf(report, strict) }))
    const all = suites.flatMap(({ cases }) => cases)
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="rum-property-inspector"${counts(all)}>`,
      ...suites.flatMap(({ report, cases }) => suiteLines(report, cases)),
      '</testsuites>',
      '',
    ].join('\n')
  },
}

function counts(cases: readonly Case[]): string {
  const of = (kind: string): number => cases.filter(({ fault }) => fault?.[0] === kind).length
  return ` tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}"`
}

const suiteLines = (report: Report, cases: readonly Case[]): readonly string[] => [
  `  <testsuite name="${xmlText(report.page.url)}"${counts(cases)} skipped="0" time="${secondsOf(report)}" timestamp="${report.generatedAt.slice(0, 19)}">`,
  ...cases.flatMap(({ name, fault }) => {
    const start = `    <testcase classname="${xmlText(report.application.name || report.page.url)}" name="${xmlText(name)}" time="0"`
    if (!fault) return [`${start}/>`]
    const [kind, type, message] = fault
    return [
      `${start}>`,
      `      <${kind} type="${xmlText(type)}" message="${xmlText(message)}">${xmlText(message)}</${kind}>`,
      '    </testcase>',
    ]
  }),
  '  </testsuite>',
]

const secondsOf = ({ actions }: Report): string =>
  (actions.reduce((sum, { startedAt, endedAt }) => sum + Math.max(0, endedAt - startedAt), 0) / 1000).toFixed(3)

const casesOf = ({ visit, problems, checks }: Report, strict: boolean): readonly Case[] => [
  {
    name: 'page visit',
    fault: visit.outcome === 'ok' ? null : ['error', visit.outcome, visit.message ?? visit.outcome],
  },
  ...problems
    .filter(({ severity }) => strict && severity === 'error')
    .map(
      ({ code, key, message }): Case => ({
        name: key === null ? 'configuration' : `configuration of ${key}`,
        fault: ['failure', code, message],
      }),
    ),
  ...checks.map(caseOf),
]

const caseOf = ({ key, on, expect, passed, reason }: ReportCheck): Case => ({
  name: `${key} on ${placeWords(on)}: ${JSON.stringify(expect)}`,
  fault: passed ? null : ['failure', reason?.code ?? 'failed', reason?.message ?? ''],
})
