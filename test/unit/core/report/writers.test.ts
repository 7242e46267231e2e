import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CHECK_CODES } from '../../../../src/core/checks/judge.ts'
import { captureRows } from '../../../../src/core/report/captureRow.ts'
import { columns, fitted } from '../../../../src/core/report/columns.ts'
import { toReport } from '../../../../src/core/report/toReport.ts'
import { visibleText } from '../../../../src/core/report/visibleText.ts'
import { csvField } from '../../../../src/core/report/writers/csv.ts'
import { WRITERS, writerOfFile, writerOfName } from '../../../../src/core/report/writers/index.ts'
import { xmlText } from '../../../../src/core/report/writers/junit.ts'
import { markdownCode, markdownText } from '../../../../src/core/report/writers/markdown.ts'
import { action, application, property, value } from '../derive/fixtures.ts'
import { input, messages, options } from './fixtures.ts'

const one = toReport(input())
const written = (name: string, reported = [one], parts = {}): string =>
  writerOfName(name)?.write(reported, { ...options, ...parts }) ?? expect.fail(`no writer ${name}`)

/** A page whose every text tries to break out. */
const EVIL = '</script><img src=x onerror=alert(1)>"\'`|\n=cmd()\u001b[31m\u202e\u0000'
const evil = toReport(
  input({
    application: application(
      [property({ key: EVIL, displayName: EVIL, expression: EVIL, storage: ['action', 'session'] })],
      { name: EVIL },
    ),
    recording: {
      ...input().recording,
      actions: [
        {
          timeOrigin: 0,
          action: action({
            name: EVIL,
            url: EVIL,
            title: EVIL,
            readings: new Map([[`CSS_SELECTOR ${EVIL}`, value(EVIL)]]),
          }),
        },
      ],
      visits: [{ url: EVIL, outcome: 'crashed', httpStatus: null, message: EVIL }],
    },
    checks: [{ key: EVIL, on: { name: EVIL }, expect: { equals: 'x' } }],
  }),
)

describe('the formats', () => {
  it('are one file each, and the index has them all', () => {
    const files = readdirSync('src/core/report/writers').filter((file) => file !== 'index.ts')
    expect(WRITERS.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort())
  })
  it('are found by name and by a file’s ending', () => {
    expect(
      ['a.json', 'a.ndjson', 'a.csv', 'A.MD', 'a.html', 'a.har', 'a.xml', 'a.txt', 'json'].map(
        (file) => writerOfFile(file)?.name ?? null,
      ),
    ).toEqual(['json', 'ndjson', 'csv', 'markdown', 'html', 'har', 'junit', null, null])
    expect(writerOfName('yaml')).toBeNull()
  })
  it('have every word and every sentence that they use', () => {
    const room = readdirSync('src/core/report', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    )
    const used = room
      .flatMap((file) => [...readFileSync(`src/core/report/${file}`, 'utf8').matchAll(/words\.of\(\s*'([a-z_]+)'/g)])
      .map(([, key]) => `report_${key}`)
    expect(used.length).toBeGreaterThan(25)
    for (const key of [...used, ...CHECK_CODES.map((code) => `check_${code.replaceAll('-', '_')}`)])
      expect(messages, key).toHaveProperty(key)
    for (const text of ['html', 'markdown', 'table'].map((name) => written(name)))
      expect(text).not.toMatch(/\breport_|undefined|\[object/)
  })
})

describe('json', () => {
  it('is the report, or an array of them in their order', () => {
    expect(JSON.parse(written('json'))).toEqual(JSON.parse(JSON.stringify(one.report)))
    expect(
      JSON.parse(written('json', [one, evil])).map(
        ({ application: { name } }: { application: { name: string } }) => name,
      ),
    ).toEqual(['Kestrel & Quay', EVIL])
  })
})

describe('ndjson', () => {
  it('is a capture a line', () => {
    const lines = written('ndjson', [one, evil]).trimEnd().split('\n')
    expect(lines).toHaveLength(5 * 11 + 1)
    expect(lines.map((line) => JSON.parse(line))[12]).toEqual(JSON.parse(JSON.stringify(captureRows(one.report)[12])))
  })
})

describe('csv', () => {
  /** RFC 4180, read by its grammar. */
  const parse = (text: string): string[][] => {
    const rows: string[][] = []
    let row: string[] = []
    for (const [, field, quoted, end] of text.matchAll(/(?:((?!")[^,\r\n]*)|"((?:[^"]|"")*)")(,|\r\n)/g)) {
      row.push(quoted === undefined ? (field ?? '') : quoted.replaceAll('""', '"'))
      if (end === ',') continue
      rows.push(row)
      row = []
    }
    return rows
  }
  it('has the same number of fields in every row, and gives back what went in', () => {
    const rows = parse(written('csv', [one, evil]))
    expect(rows).toHaveLength(1 + 5 * 11 + 1)
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
    expect(rows.at(-1)?.[rows[0]?.indexOf('raw') ?? -1]).toBe(EVIL)
  })
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['-1.5e-7', '-1.5e-7'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    [null, ''],
    [7, '7'],
  ])('%j is written as %s', (cell, field) => {
    expect(csvField(cell)).toBe(field)
  })
})

describe('markdown', () => {
  it('lets no text become markup', () => {
    expect(markdownText('<b> [a](http://x) *b* #1 @me | `c`')).toBe(
      '\\<b\\> \\[a\\]\\(http\\://x\\) \\*b\\* \\#1 \\@me \\| \\`c\\`',
    )
    expect(markdownText('1. a')).toBe('1\\. a')
    expect(markdownText('- a')).toBe('\\- a')
  })
  it('fences code with more backticks than it holds', () => {
    expect(markdownCode('a``b')).toBe('```a``b```')
    expect(markdownCode('`')).toBe('`` ` ``')
    expect(markdownCode('a|b\nc')).toBe('`a\\|b␊c`')
  })
  it('keeps every row of a table to its columns', () => {
    for (const line of written('markdown', [evil])
      .split('\n')
      .filter((text) => text.startsWith('|')))
      expect([3, 4, 6]).toContain(line.split(/(?<!\\)\|/).length - 2)
  })
})

describe('html', () => {
  const text = written('html', [evil])
  it('runs nothing and loads nothing', () => {
    expect(text).toContain(`content="default-src 'none'`)
    expect(text).not.toMatch(/<script|<img|<link|<iframe|url\(|@import|\son\w+=(?![^<]*&gt;)/)
    expect(text).toContain('&lt;/script&gt;')
  })
  it('has an anchor for every link, also with several reports', () => {
    const several = written('html', [one, one])
    const ids = [...several.matchAll(/id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(10)
    for (const [, target] of several.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })
  it('draws every action', () => {
    expect(written('html').match(/class="bar"/g)).toHaveLength(5)
    expect(written('html').match(/class="break"/g)).toHaveLength(2)
  })
})

describe('junit', () => {
  it('counts what failed', () => {
    expect(written('junit')).toContain('<testsuites name="rum-property-inspector" tests="6" failures="3" errors="0">')
    expect(written('junit', [evil])).toContain('tests="2" failures="1" errors="1"')
  })
  it('counts errors of the configuration only where that is strict', () => {
    expect(written('junit', [one], { strict: true })).toContain('tests="7" failures="4" errors="0"')
  })
  it('holds nothing that XML has no place for', () => {
    expect(xmlText('a\u0000b\ud800<&>"\u{1f600}')).toBe('a\ufffdb\ufffd&lt;&amp;&gt;&quot;\u{1f600}')
    expect(written('junit', [evil])).not.toMatch(/(?!\n)\p{Cc}|<img/u)
  })
})

describe('har', () => {
  const { log } = JSON.parse(written('har'))
  it('has a page per document with its actions, and every request once', () => {
    expect(log.version).toBe('1.2')
    expect(log.pages.map(({ _actions }: { _actions: unknown[] }) => _actions.length)).toEqual([1, 2, 2])
    expect(log.entries).toHaveLength(3 + 2)
    expect(log.entries.map(({ startedDateTime }: { startedDateTime: string }) => startedDateTime)).toEqual(
      log.entries.map(({ startedDateTime }: { startedDateTime: string }) => startedDateTime).sort(),
    )
  })
  it('has the fields that the format demands, with no cookie’s value', () => {
    for (const entry of log.entries) {
      expect(Object.keys(entry)).toEqual(
        expect.arrayContaining(['startedDateTime', 'time', 'request', 'response', 'cache', 'timings']),
      )
      expect(Object.keys(entry.request)).toEqual(
        expect.arrayContaining([
          'method',
          'url',
          'httpVersion',
          'cookies',
          'headers',
          'queryString',
          'headersSize',
          'bodySize',
        ]),
      )
      expect(Object.keys(entry.response)).toEqual(
        expect.arrayContaining([
          'status',
          'statusText',
          'httpVersion',
          'cookies',
          'headers',
          'content',
          'redirectURL',
          'headersSize',
          'bodySize',
        ]),
      )
      for (const cookie of [...entry.request.cookies, ...entry.response.cookies]) expect(cookie.value).toBe('')
      if (entry.pageref) expect(log.pages.map(({ id }: { id: string }) => id)).toContain(entry.pageref)
    }
  })
  it('puts what only the network panel saw to the page that was there', () => {
    const pages = log.entries.map(({ pageref, request }: { pageref: string; request: { url: string } }) => [
      new URL(request.url).pathname,
      pageref,
    ])
    expect(pages).toContainEqual(['/', 'page_0_a'])
    expect(pages).toContainEqual(['/picture.png', 'page_0_b'])
  })
  it('joins what the page and the network panel saw of one request', () => {
    const offers = log.entries.filter(({ request }: { request: { url: string } }) => request.url.includes('offers'))
    expect(offers.map(({ _action, _seenBy }: { _action: number; _seenBy: string[] }) => [_action, _seenBy])).toEqual([
      [2, ['page', 'network']],
      [3, ['page']],
    ])
  })
})

describe('table', () => {
  it('keeps to the width, and to plain text unless asked', () => {
    for (const width of [40, 80, 120]) {
      const text = written('table', [one, evil], { width })
      expect(Math.max(...text.split('\n').map(columns))).toBeLessThanOrEqual(width)
      expect(text).not.toContain('\u001b')
    }
  })
  it('has colours when asked, and still obeys no text of the page', () => {
    const text = written('table', [evil], { colour: true, width: 400 })
    expect(text).toContain('\u001b[1m')
    for (const part of text.split('\u001b').slice(1)) expect(part).toMatch(/^\[\d{1,2}m/)
    expect(text).toContain('␛[31m')
  })
  it('measures wide characters', () => {
    expect(columns('日本')).toBe(4)
    expect(fitted('日本語', 5)).toBe('日本…')
    expect(fitted('e\u0301a', 2)).toBe('e\u0301a')
  })
})

it('shows what an eye would miss', () => {
  expect(visibleText('a\u0000\n\u007f\u0085\u202e\u200b')).toBe('a␀␊␡‹U+0085›‹U+202E›‹U+200B›')
  expect(visibleText('Größe 日本 👍')).toBe('Größe 日本 👍')
})
