import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { CommandError } from '../../../src/verify/commandError.ts'
import { config } from '../../../src/verify/config.ts'
import { body, sample } from '../core/config/fixtures.ts'

const directory = mkdtempSync(join(tmpdir(), 'config-test-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}
const shop = file('shop.json', JSON.stringify(body()))
const flawed = file('flawed.json', JSON.stringify(body({ property: { metadataId: 99 } })))
const monaco = file('monaco.json', sample('monaco-application-web.json'))

let server: Server
let origin = ''
beforeAll(async () => {
  server = createServer((request, answer) => {
    if (request.url === '/endless') {
      const part = Buffer.alloc(1024 * 1024, 32)
      const more = (): void => {
        if (!answer.destroyed) answer.write(part, more)
      }
      more()
      return
    }
    answer.statusCode = request.url === '/shop.json' ? 200 : 404
    answer.end(JSON.stringify(body()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(directory, { recursive: true })
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function run(...args: string[]): Promise<{ status: number; out: string; problems: string }> {
  let out = ''
  let problems = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    problems += text
    return true
  })
  const status = await config.run(args)
  return { status, out, problems }
}

describe('config', () => {
  it('writes our own format unless told otherwise', async () => {
    const { status, out, problems } = await run(shop)
    expect([status, problems]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({
      format: 'rum-property-inspector/configuration@1',
      source: 'config-api',
      application: body(),
    })
  })
  it('gives the Config API’s JSON back after a way through our own', async () => {
    const own = file('own.json', (await run(shop)).out)
    expect(JSON.parse((await run(own, '--to', 'config-api')).out)).toEqual(body())
  })
  it('keeps a template’s placeholders, and reads it as what it is told', async () => {
    expect((await run(monaco, '--from=monaco', '--to=monaco')).out).toContain('"name": "{{ .name }}"')
  })
  it('prints problems with their sentence, and ends with 1 where one is an error', async () => {
    const { status, problems } = await run(flawed, '--to', 'config-api')
    expect(status).toBe(1)
    expect(problems.split('\n')).toEqual([
      'error: revenue: “userActionAndSessionProperties[0].metadataId” is 99, but no entry of “metaDataCaptureSettings” has that uniqueId. Add the entry or correct the id.',
      'warning: Nothing uses the metadata “price” (uniqueId 3). The page reads it all the same: remove it, or add a property.',
      '',
    ])
  })
  it('ends with 0 where there are only warnings', async () => {
    const { status, problems } = await run(monaco)
    expect(status).toBe(0)
    expect(problems).toMatch(/^warning: The application has no properties/)
  })
  it('prints what differs, property by property', async () => {
    const other = file('other.json', JSON.stringify(body({ property: { type: 'LONG' }, more: { name: 'Other' } })))
    expect(await run(shop, '--diff', other)).toEqual({
      status: 1,
      problems: '',
      out: '~ revenue\n    dataType: "DOUBLE" → "LONG"\n~ application\n    name: "Shop" → "Other"\n',
    })
    expect(await run(shop, '--diff', shop)).toEqual({ status: 0, problems: '', out: '' })
  })
  it('reads a URL, and standard input', async () => {
    expect((await run(`${origin}/shop.json`)).status).toBe(0)
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(JSON.stringify(body()))]) as never)
    expect(JSON.parse((await run('-', '--to', 'config-api')).out)).toEqual(body())
  })
  it('reads UTF-16', async () => {
    const wide = file('wide.json', Buffer.from(`\uFEFF${JSON.stringify(body())}`, 'utf16le'))
    expect(JSON.parse((await run(wide, '--to', 'config-api')).out)).toEqual(body())
  })
  it.each([
    [[], 'config needs one file'],
    [['a', 'b'], 'config needs one file'],
    [[shop, '--to', 'xml'], '--to takes one of'],
    [[shop, '--to', 'page'], 'The format “page” is only read'],
    [[shop, '--from'], '--from needs a value'],
    [[shop, '--from', 'terraform'], 'shop.json: Line 1, column 1: this is no Terraform text'],
    [[shop, '--fast'], 'config knows no option --fast'],
    [['/nowhere.json'], 'there is no such file'],
    [['-', '--diff', '-'], 'Only one of the two'],
  ])('refuses %o in one line', async (args, message) => {
    const refusal = await run(...args).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(CommandError)
    expect((refusal as Error).message).toContain(message)
    expect((refusal as Error).message).not.toContain('\n')
  })
  it.skipIf(!existsSync('/dev/zero')).each([() => '/dev/zero', () => `${origin}/endless`])(
    'gives up what never ends',
    async (source) => {
      await expect(run(source())).rejects.toThrow('has more than 64 MB and was not read')
    },
  )
  it('says what the server answered', async () => {
    await expect(run(`${origin}/nothing`)).rejects.toThrow('404')
  })
})
