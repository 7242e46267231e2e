import { execFile } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { SAMPLE, useFolder } from './harness/commandLine.ts'

const run = promisify(execFile)
const root = dirname(fileURLToPath(new URL('../../package.json', import.meta.url)))
const TSC = join(root, 'node_modules/typescript/bin/tsc')

const CONSUMER = `
import { type Capture, DEFAULT_SETTINGS, derive, gateOf, messages, parseConfig, sentence } from 'rum-property-inspector'
import { readFileSync } from 'node:fs'

const read = parseConfig(readFileSync('sample.json', 'utf8'))
if (!read.ok) throw new Error(sentence(messages, 'refused', read.refusal))
const { application } = read.value.configuration
const property = application.properties.find(({ key }) => key === 'nights')
if (!property) throw new Error('no property')
const signals = { doNotTrack: false, doNotTrackSource: '', globalPrivacyControl: false, enabled: false }
const gate = gateOf(application, signals, DEFAULT_SETTINGS)
const reading = { kind: 'value', text: '7 nights', length: 8, form: 'string', warnings: [] } as const
const capture: Capture = derive(property, { reading, public: property.public }, gate, DEFAULT_SETTINGS.assumptions)
console.log(capture.status, capture.value)
`

describe('the package, installed into an empty folder', () => {
  const folder = useFolder()
  const within = (file: string, ...args: string[]) => run(file, args, { cwd: folder.path('') })

  beforeAll(async () => {
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path('')], {
      cwd: root,
    })
    const [{ filename }] = JSON.parse(stdout)
    folder.file('package.json', { name: 'consumer', private: true, type: 'module' })
    await within('npm', 'install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`)
    copyFileSync(SAMPLE, folder.path('sample.json'))
  }, 180_000)

  it('runs its command', async () => {
    const { stdout } = await within(
      'npx',
      '--no-install',
      'rum-property-inspector',
      'cleanup',
      '(.+) nights',
      '7 nights',
    )
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'matched', result: '7' })
  })

  it('is imported as a library, with types', async () => {
    folder.file('consumer.ts', CONSUMER)
    folder.file('node.d.ts', "declare module 'node:fs' { export const readFileSync: (...args: string[]) => string }\n")
    folder.file('tsconfig.json', {
      compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, types: [], outDir: 'out', rootDir: '.' },
      files: ['consumer.ts', 'node.d.ts'],
    })
    await within(process.execPath, TSC, '-p', 'tsconfig.json').catch(({ stdout }) => {
      throw new Error(stdout)
    })
    const { stdout } = await within(process.execPath, 'out/consumer.js')
    expect(stdout.trim()).toBe('captured 7')
  })

  it('has its schema beside it', async () => {
    folder.file(
      'schema.js',
      `import schema from 'rum-property-inspector/schema/report-1.schema.json' with { type: 'json' }
console.log(schema.$id ?? schema.title)`,
    )
    expect((await within(process.execPath, 'schema.js')).stdout).not.toBe('undefined\n')
  })
})
