import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run, SAMPLE, useFolder } from './harness/commandLine.ts'
import { bodyWith } from './harness/configuration.ts'

const folder = useFolder()
const body = bodyWith({ key: 'written_by', type: 'META_TAG', expression: 'author' })

describe('the built command config', () => {
  it('takes standard input to our own form and back to the same JSON', async () => {
    const own = await run(['config', '-'], { input: body })
    expect([own.status, own.stderr]).toEqual([0, ''])
    const back = await run(['config', '-', '--from', 'inspector', '--to', 'config-api'], { input: own.stdout })
    expect([back.status, JSON.parse(back.stdout)]).toEqual([0, JSON.parse(body)])
  })

  it('writes all of a large one into a pipe', async () => {
    const description = 'x'.repeat(2_000_000)
    const { status, stdout } = await run(['config', '-', '--to', 'monaco'], {
      input: JSON.stringify({ ...JSON.parse(body), description }),
    })
    expect([status, JSON.parse(stdout).description]).toEqual([0, description])
  })

  it('prints what differs on standard output and ends with 1', async () => {
    const other = folder.file('other.json', readFileSync(SAMPLE, 'utf8').replaceAll('"LAST"', '"FIRST"'))
    const { status, stdout } = await run(['config', SAMPLE, '--diff', other])
    expect(status).toBe(1)
    expect(stdout).toContain('aggregation: "LAST" → "FIRST"')
    expect((await run(['config', SAMPLE, '--diff', SAMPLE])).stdout).toBe('')
  })

  it.each([
    ['truncated', '{"name": "Half', 'standard input: Line 1, column 10'],
    [
      'another product’s',
      '{"containerVersion": {"tag": []}}',
      'standard input: This is a Google Tag Manager container',
    ],
    ['nothing', '', 'standard input:'],
    ['deep', '['.repeat(500_000), 'standard input: Line 1, column 101'],
  ])('says in one line why it can’t read what is %s, and ends with 2', async (_, input, sentence) => {
    const { status, stdout, stderr } = await run(['config', '-'], { input })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
