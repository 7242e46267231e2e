import { describe, expect, it } from 'vitest'
import { run, SAMPLE, useFolder } from './harness/commandLine.ts'

const folder = useFolder()
const PAGE = 'http://127.0.0.1:1/'
const malformed = folder.file('malformed.json', '{"checks": [')
const list = folder.file('list.json', '[]')
const binary = folder.file('binary.json', '\u0000\u0001')
const clicks = folder.file('clicks.json', {
  title: 'Clicks',
  steps: [{ type: 'click', selectors: [['a']], offsetX: 1, offsetY: 1 }],
})
const rule = folder.file('rule.json', { checks: [{ key: 'a', expect: { matches: '(' } }] })
const empty = folder.file('urls.txt', '# none\n')

const given = (...more: string[]): string[] => ['verify', PAGE, '--config', SAMPLE, ...more]

describe('what is wrong is said in one line, with status 2', () => {
  it.each<[string, string[], RegExp]>([
    ['no command', ['unheard-of'], /no command/],
    ['no address', ['verify', '--config', SAMPLE], /needs the address/],
    ['an address of another kind', ['verify', 'ftp://127.0.0.1/', '--config', SAMPLE], /no http or https address/],
    ['no configuration', ['verify', PAGE], /needs --config/],
    ['a configuration that is not there', ['verify', PAGE, '--config', 'nowhere.json'], /no such file/],
    ['a configuration where nothing listens', ['verify', PAGE, '--config', 'http://127.0.0.1:1/c'], /can’t be reached/],
    ['a configuration that is malformed', ['verify', PAGE, '--config', malformed], /malformed\.json: /],
    ['a configuration that is a list', ['verify', PAGE, '--config', list], /list\.json: /],
    ['a configuration that is no text', ['verify', PAGE, '--config', binary], /binary\.json: /],
    ['a configuration that is a folder', ['verify', PAGE, '--config', folder.path('.')], /can’t be read/],
    ['privacy settings that are none', given('--privacy', SAMPLE), /configuration\.json/],
    ['request attributes that are malformed', given('--request-attributes', malformed), /malformed\.json/],
    ['a recording that is malformed', given('--flow', malformed), /no recording/],
    ['a recording that is a list', given('--flow', list), /no recording/],
    ['a recording without a beginning', ['verify', '--flow', clicks, '--config', SAMPLE], /does not navigate first/],
    ['checks that are malformed', given('--checks', malformed), /malformed\.json/],
    ['checks that are none', given('--checks', list), /list\.json/],
    ['a check whose rule is invalid', given('--checks', rule), /rule\.json/],
    ['an unknown format', given('--format', 'yaml'), /--format takes/],
    ['an unknown ending', given('--out', 'report.pdf'), /--out report\.pdf/],
    ['no ending', given('--out', 'report'), /the ending says the format/],
    ['a file in a folder that is not there', given('--out', folder.path('no/where.json')), /can’t be written/],
    ['an unknown browser', given('--browser', 'lynx'), /--browser takes/],
    ['a connection of another kind', given('--connect', PAGE), /WebSocket/],
    ['a connection where nothing listens', given('--connect', 'ws://127.0.0.1:1'), /no browser answers/],
    ['none at a time', given('--parallel', '0'), /--parallel takes/],
    ['a list of addresses that is not there', given('--urls', 'nowhere.txt'), /nowhere\.txt can’t be read/],
    ['a list without an address', ['verify', '--urls', empty, '--config', SAMPLE], /needs the address/],
    ['an unknown assumption', given('--assume', 'weather=fine'), /--assume takes/],
    ['an unknown setting', given('--assume', 'noMatch=perhaps'), /--assume noMatch takes/],
    ['a setting with a tail', given('--assume', 'noMatch=drop=drop'), /--assume noMatch takes/],
    ['a quiet time that is no number', given('--settle', 'soon'), /--settle takes/],
    ['a quiet time below nothing', given('--settle', '-1'), /--settle/],
    ['no time at all', given('--timeout', '0'), /--timeout takes/],
    ['a value for what takes none', given('--mask=yes'), /--mask/],
    ['a value that is missing', given('--checks'), /--checks/],
    ['an unknown option', given('--colour'), /--colour/],
    ['a rule that is missing', ['cleanup'], /needs a rule/],
  ])('%s', async (_, args, message) => {
    const ran = await run(args)
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(message)
    expect(ran.stderr).toMatch(/^rum-property-inspector: [^\n]+\n$/)
  })

  it('no browser where the environment says one is', async () => {
    const ran = await run(given(), { env: { CHROMIUM: '/nowhere/chromium' } })
    expect(ran).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^[^\n]*\/nowhere\/chromium[^\n]*\n$/),
    })
  })
})

describe('what can be asked', () => {
  it.each([['--help'], ['verify', '--help'], ['cleanup', '--help'], ['config', '--help']])('%s %s', async (...args) => {
    const ran = await run(args)
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('rum-property-inspector')
  })

  it('a rule that looks like a question is a rule behind a lone --', async () => {
    const { stdout, status } = await run(['cleanup', '--', '--help', 'a --help b'])
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'matched', match: '--help' })
    expect(status).toBe(0)
  })

  it('cleanup: a line for each text, and 1 where one is not matched', async () => {
    const { stdout, status } = await run(['cleanup', 'key: ([^;]*+)', 'a; key: gold; b', 'nothing'])
    const [matched, not] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(matched).toMatchObject({
      outcome: 'matched',
      result: 'gold',
      group: 'gold',
      match: 'key: gold',
      start: 3,
      end: 12,
    })
    expect(not).toMatchObject({ outcome: 'no-match', match: null, start: null })
    expect(status).toBe(1)
  })

  it('cleanup of many: 0 whenever every line could be read, else 2', async () => {
    const cases = '{"rule":"(","text":"a"}\n{"rule":"b","text":"a"}\n'
    expect(await run(['cleanup', '--ndjson'], { input: cases })).toMatchObject({ status: 0, stderr: '' })
    expect(await run(['cleanup', '--ndjson'], { input: 'no case' })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^[^\n]*line 1[^\n]*\n$/),
    })
  })
})
