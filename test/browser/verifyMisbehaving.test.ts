import { describe, expect, it } from 'vitest'
import { reportIn, reportsIn, run, SAMPLE, useFolder } from './harness/commandLine.ts'
import { BROWSERS } from './harness/extension.ts'
import { useShop } from './harness/shop.ts'

const file = useShop()
const folder = useFolder()
const url = (path: string): string => file.shop.origin + path

const verify = (path: string, ...more: string[]) =>
  run(['verify', /^https?:/.test(path) ? path : url(path), '--config', SAMPLE, '--settle', '200', ...more])

describe.each(BROWSERS)('what a page does in %s', (browser) => {
  const by = ['--browser', browser]

  it('says how each page ended, in the order in which they were given, and reports the others', async () => {
    const pages: readonly (readonly [string, string, RegExp | null])[] = [
      ['/misbehaves/never-loads', 'timed-out', /did not finish loading within 5000 ms/],
      // Chromium lets no page close a tab that it did not open.
      browser === 'firefox' ? ['/misbehaves/closes', 'closed', /closed itself/] : ['/misbehaves/closes', 'ok', null],
      ['/plain', 'ok', null],
      ['http://127.0.0.1:1/', 'unreachable', /could not be reached/],
      ['/misbehaves/dialog', 'ok', /opened a dialog \(alert: “Hello traveller”\)/],
      ['/misbehaves/tab', 'ok', /opened another tab/],
      ['/redirect?to=/plain', 'ok', /was redirected \(302\)/],
      ['/status/500', 'ok', /answered 500/],
    ]
    const [first = '', ...rest] = pages.map(([path]) => (path.startsWith('/') ? url(path) : path))
    const ran = await verify(first, ...rest, ...by, '--timeout', '5000', '--parallel', '3')
    const reports = reportsIn(ran.stdout)
    expect(reports.map(({ visit }) => visit.outcome)).toEqual(pages.map(([, outcome]) => outcome))
    for (const [index, [path, outcome, message]] of pages.entries()) {
      const report = reports[index]
      if (message) expect(report?.visit.message, path).toMatch(message)
      else expect(report?.visit.message, path).toBeNull()
      // What could be read of a page that never loads is read.
      if (path === '/misbehaves/never-loads') expect(report?.actions.map(({ kind }) => kind)).toEqual(['manual'])
      if (outcome === 'ok')
        expect(
          report?.actions.map(({ kind }) => kind),
          path,
        ).toEqual(['load'])
    }
    expect(reports.at(-1)?.visit.httpStatus).toBe(500)
    expect(ran.stderr.trim().split('\n')).toHaveLength(pages.filter(([, , message]) => message).length)
    expect(ran.status).toBe(2)
  })

  it('reads a page that is never quiet until its time is up', async () => {
    const ran = await verify('/misbehaves/busy', ...by, '--timeout', '3000')
    const { actions, visit } = reportIn(ran)
    expect(visit).toMatchObject({
      outcome: 'timed-out',
      message: expect.stringMatching(/did not become quiet.* within 3000 ms/),
    })
    expect(actions.map(({ kind }) => kind)).toContain('load')
    expect(ran.status).toBe(2)
  })

  it('says of a page that hangs that it is not done', async () => {
    const ran = await verify('/misbehaves/hangs', ...by, '--timeout', '3500')
    expect(reportIn(ran).visit).toMatchObject({
      outcome: 'timed-out',
      message: expect.stringMatching(/did not answer|load action did not end/),
    })
    expect(ran.status).toBe(2)
    expect(ran.stderr.trim().split('\n')).toHaveLength(1)
  })

  it('follows a page that at once goes on to another', async () => {
    const ran = await verify('/misbehaves/leaves', ...by)
    const { page, visit, actions } = reportIn(ran)
    expect(visit.outcome).toBe('ok')
    expect(page.url).toBe(url('/plain'))
    expect(actions.at(-1)).toMatchObject({ kind: 'load', url: url('/plain') })
    expect(ran.status).toBe(0)
  })

  it('waits with the next step until an action has ended, however quiet the page is', async () => {
    const click = (id: string) => ({ type: 'click', selectors: [[id]], target: 'main', offsetX: 2, offsetY: 2 })
    const flow = folder.file('clicks.json', { title: 'Clicks', steps: [click('#first'), click('#second')] })
    const { actions } = reportIn(await verify('/misbehaves/long-actions', ...by, '--flow', flow))
    expect(actions.map(({ kind, name }) => [kind, name])).toEqual([
      ['load', 'Loading of page /misbehaves/long-actions'],
      ['custom', 'first'],
      ['custom', 'second'],
    ])
    expect(actions[2]?.startedAt).toBeGreaterThanOrEqual(actions[1]?.endedAt ?? Number.POSITIVE_INFINITY)
  })

  it('names the step of a recording that can’t be done', async () => {
    const flow = folder.file('lost.json', {
      title: 'Lost',
      steps: [{ type: 'click', selectors: [['#nowhere']], target: 'main', offsetX: 2, offsetY: 2, timeout: 500 }],
    })
    const ran = await verify('/plain', ...by, '--flow', flow)
    expect(reportIn(ran).visit).toMatchObject({
      outcome: 'timed-out',
      message: expect.stringMatching(/^Step 1 of the recording \(click\)/),
    })
    expect(ran.status).toBe(2)
  })
})

describe('in Chromium alone', () => {
  it('a page whose policy forbids scripts is said not to let any run', async () => {
    const ran = await verify('/misbehaves/scriptless')
    expect(reportIn(ran).visit).toMatchObject({
      outcome: 'unreachable',
      message: expect.stringMatching(/No script could run/),
    })
    expect(ran.status).toBe(2)
  })

  it('a page that crashes is said to have crashed', async () => {
    const flow = folder.file('crash.json', { title: 'Crash', steps: [{ type: 'navigate', url: 'chrome://crash' }] })
    const ran = await run(['verify', '--flow', flow, '--config', SAMPLE, '--timeout', '8000'])
    expect(reportIn(ran).visit).toMatchObject({ outcome: 'crashed', message: 'The page crashed.' })
    expect(ran.status).toBe(2)
  })
})
