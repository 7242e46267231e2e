import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/core/report/report.ts'
import { EXPECTATIONS } from '../site/expectations.ts'
import { STEPS } from '../site/journey.ts'
import { startAlone } from './harness/alone.ts'
import { reportIn, reportsIn, run, SAMPLE, useFolder } from './harness/commandLine.ts'
import { BROWSERS } from './harness/extension.ts'
import { useShop } from './harness/shop.ts'

const file = useShop()
const folder = useFolder()
const url = (path: string): string => file.shop.origin + path
const FLOW = new URL('../site/flow.json', import.meta.url)
const RECORDED_AT = 'http://127.0.0.1:8642'
const ENDINGS = ['json', 'ndjson', 'csv', 'md', 'html', 'har', 'xml']
const PRICE = '1,180.00'
const MASKED_VALUES = ['Mara Quill', PRICE, '98765432109876543210', 'north coast', 'midsummer', 'b1f09c2']

/** The recording as it would be where this shop is. */
const recording = (): string =>
  folder.file('flow.json', readFileSync(FLOW, 'utf8').replaceAll(RECORDED_AT, file.shop.origin))

describe.each(BROWSERS)('verify in %s', (browser) => {
  it('replays a recording: each action is one, with what the shop is known to give', async () => {
    const outs = ENDINGS.flatMap((ending) => ['--out', folder.path(`${browser}.${ending}`)])
    const checks = folder.file('checks.json', {
      checks: [
        { key: 'revenue', on: { kind: 'load' }, expect: { present: true, dataType: 'DOUBLE' } },
        { key: 'session_id', on: 'every', expect: { status: 'blocked', reason: 'cookie-http-only' } },
      ],
    })
    const ran = await run([
      'verify',
      '--flow',
      recording(),
      '--config',
      SAMPLE,
      '--checks',
      checks,
      '--browser',
      browser,
      ...outs,
    ])
    expect(ran).toMatchObject({ stdout: '', stderr: '', status: 0 })
    const [report] = reportsIn(folder.read(`${browser}.json`)) as [Report]
    expect(report.visit).toEqual({ outcome: 'ok', httpStatus: 200, message: null })
    const actions = report.actions.filter(({ frame }) => frame === 'top')
    expect(actions.map(({ kind }) => kind)).toEqual(
      STEPS.map((step) =>
        ['filter', 'promo', 'sign-in', 'weather'].includes(step) ? 'xhr' : step === 'preferences' ? 'custom' : 'load',
      ),
    )
    for (const [index, step] of STEPS.entries()) {
      const found = Object.fromEntries(
        (actions[index]?.captures ?? []).map(({ key, status, reason }) => [
          key,
          { status, reason: reason?.code ?? null },
        ]),
      )
      expect(found, step).toMatchObject(EXPECTATIONS[step])
    }
    expect(folder.read(`${browser}.ndjson`).trim().split('\n')).toHaveLength(
      report.actions.flatMap(({ captures }) => captures).length,
    )
    expect(folder.read(`${browser}.xml`)).toMatch(/<testsuites [^>]*tests="3" failures="0" errors="0"/)
    expect(folder.read(`${browser}.md`)).toContain('revenue')
    expect(folder.read(`${browser}.html`)).toMatch(/^<!doctype html>/i)
    expect(JSON.parse(folder.read(`${browser}.har`))).toHaveProperty('log.entries')
    expect(folder.read(`${browser}.csv`)).toContain('revenue')
  })

  it('uses a browser that already runs, and leaves it running', async () => {
    const other = await startAlone(browser)
    try {
      // Twice: the first visit leaves a browser that another can be made in.
      for (const _ of [1, 2]) {
        const ran = await run([
          'verify',
          url('/'),
          '--config',
          SAMPLE,
          '--browser',
          browser,
          '--connect',
          other.endpoint,
        ])
        expect(reportIn(ran).actions).toHaveLength(1)
        expect(ran.status).toBe(0)
        expect(other.runs()).toBe(true)
      }
    } finally {
      await other.end()
    }
  })

  it('still writes what there is when it is interrupted', async () => {
    const out = folder.path(`interrupted-${browser}.json`)
    const ran = await run(
      ['verify', url('/misbehaves/busy'), url('/plain'), '--config', SAMPLE, '--browser', browser, '--out', out],
      { interruptAfter: 6_000 },
    )
    const [busy, never] = reportsIn(folder.read(`interrupted-${browser}.json`))
    expect(busy?.visit).toMatchObject({ outcome: 'closed', message: expect.stringMatching(/interrupted/) })
    expect(busy?.actions.map(({ kind }) => kind)).toContain('load')
    expect(never?.visit).toMatchObject({ outcome: 'closed', message: expect.stringMatching(/interrupted/) })
    expect(ran.status).toBe(2)
  })
})

/** A Firefox is given to one who connects without its path. */
describe('what verify is told', () => {
  const shop = (...more: string[]) =>
    run(['verify', url('/?utm_source=letter'), '--config', SAMPLE, '--settle', '100', ...more])
  const one = async (...more: string[]) => reportIn(await shop(...more))
  const stateOf = (report: Report, key: string) => report.actions[0]?.captures.find((capture) => capture.key === key)

  it('checks that fail make the exit status 1, and say why', async () => {
    const checks = folder.file('failing.json', { checks: [{ key: 'author', on: 'any', expect: { equals: 'Nobody' } }] })
    const ran = await shop('--checks', checks)
    expect(reportIn(ran).checks).toMatchObject([
      { passed: false, actual: 'Ines Lindqvist', reason: { code: 'equals' } },
    ])
    expect(ran.status).toBe(1)
  })

  it('errors in the configuration make it 1 with --strict only', async () => {
    const wrong = folder.file('wrong.json', {
      name: 'Wrong',
      userActionAndSessionProperties: [{ key: 'a' }, { key: 'a' }],
    })
    const ran = await shop('--config', wrong, '--strict')
    expect(reportIn(ran).problems.some(({ severity }) => severity === 'error')).toBe(true)
    expect(ran.status).toBe(1)
    expect((await shop('--config', wrong)).status).toBe(0)
    expect((await shop('--strict')).status).toBe(0)
  })

  it('simulates Do Not Track, and sets assumptions', async () => {
    const report = await one('--do-not-track', '--assume', 'optIn=not-given')
    expect(report.doNotTrack).toMatchObject({ signal: true, simulated: true })
    expect(report.assumptions).toMatchObject({ optIn: 'not-given' })
    expect(stateOf(report, 'userid')).toMatchObject({ status: 'suppressed', reason: { code: 'do-not-track' } })
  })

  it('masks values in every format', async () => {
    const plain = folder.path('plain.json')
    const outs = ENDINGS.flatMap((ending) => ['--out', folder.path(`masked.${ending}`)])
    const flow = ['--flow', recording(), '--config', SAMPLE, '--settle', '100']
    await run(['verify', ...flow, '--out', plain])
    const ran = await run(['verify', ...flow, '--mask', '--format', 'table', ...outs])
    const open = folder.read('plain.json')
    for (const value of MASKED_VALUES.filter((text) => open.includes(text)))
      for (const [name, text] of [
        ['table', ran.stdout],
        ...ENDINGS.map((ending) => [ending, folder.read(`masked.${ending}`)]),
      ])
        expect(text?.includes(value), `${value} in ${name}`).toBe(false)
    expect(MASKED_VALUES.filter((text) => open.includes(text)).length).toBeGreaterThanOrEqual(3)
    expect(ran.stdout).toMatch(/‹\d+ (letters|digits|mixed)›/)
  })

  it.each([
    ['json', /^\{\n/],
    ['ndjson', /^\{"/],
    ['csv', /^\W*[\w ]+,/],
    ['markdown', /^#/],
    ['html', /^<!doctype html>/i],
    ['junit', /^<\?xml/],
    ['table', /Kestrel|easyTravel|\/\?utm_source/],
  ])('writes %s on standard output', async (format, begin) => {
    const { stdout, status } = await run([
      'verify',
      url('/plain'),
      '--config',
      SAMPLE,
      '--settle',
      '0',
      '--format',
      format,
    ])
    expect(stdout).toMatch(begin)
    expect(status).toBe(0)
  })

  it('takes addresses from a file with comments', async () => {
    const urls = folder.file('urls.txt', `# staging\n${url('/plain')}#/route  # first\n\n${url('/late?ms=10')}\n`)
    const ran = await run(['verify', '--urls', urls, '--config', SAMPLE, '--parallel', '2', '--settle', '100'])
    expect(reportsIn(ran.stdout).map(({ page }) => page.url)).toEqual([url('/plain#/route'), url('/late?ms=10')])
    expect(ran.status).toBe(0)
  })

  it('takes the configuration from the page’s own agent', async () => {
    const ran = await run(['verify', url('/?agent=1'), url('/plain'), '--config', 'page', '--settle', '100'])
    const [shopReport, plain] = reportsIn(ran.stdout)
    const author = shopReport?.actions[0]?.captures.find(({ value }) => value === 'Ines Lindqvist')
    expect(author).toMatchObject({
      dataType: 'STRING',
      storage: ['action', 'session'],
      key: expect.stringMatching(/^mdcc\d+$/),
    })
    expect(plain?.visit).toMatchObject({
      outcome: 'unreachable',
      message: expect.stringMatching(/carries no RUM agent/),
    })
    expect(ran.status).toBe(2)
  })

  it('draws a coloured table with progress in a terminal; none of the colours with NO_COLOR', async () => {
    const coloured = await run(['verify', url('/plain'), '--config', SAMPLE], { terminal: true })
    expect(coloured.stdout).toContain('\u001b[1m')
    expect(coloured.stdout).toMatch(/\d\.\d s {2}page 1 of 1/)
    expect(coloured.status).toBe(0)
    const plain = await run(['verify', url('/plain'), '--config', SAMPLE], { terminal: true, env: { NO_COLOR: '1' } })
    expect(plain.stdout).not.toContain('\u001b[1m')
    expect(plain.stdout).toContain('/plain')
  })
})
