import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/** Whoever adds to these lists adds to what every user is asked for. */
const KEYS = [
  'background',
  'default_locale',
  'description',
  'devtools_page',
  'host_permissions',
  'icons',
  'manifest_version',
  'name',
  'permissions',
  'version',
]
const BUILT = [
  ['chrome', ['minimum_chrome_version', 'storage']],
  ['firefox', ['browser_specific_settings']],
] as const

describe.each(BUILT)('the manifest built for %s', (browser, own) => {
  const file = `dist/${browser}/manifest.json`

  it('was built', () => expect(existsSync(file), 'run npm run build first').toBe(true))

  it('has no other key: no content scripts, no web-accessible resources, nothing that sites could reach', () => {
    expect(Object.keys(read(file)).sort()).toEqual([...KEYS, ...own].sort())
  })

  it('asks for no other permission', () => {
    expect(read(file).permissions).toEqual(['storage', 'scripting', 'alarms'])
    expect(read(file).host_permissions).toEqual(['http://*/*', 'https://*/*'])
  })

  it('bears the version of the package', () => {
    expect(read(file).version).toBe(read('package.json').version)
  })

  it('leaves no copy of the registered scripts among the modules', () => {
    const copies = read(file) && existsSync(`dist/${browser}/src/page/pageEntry.js`)
    expect(copies).toBe(true)
  })
})

it('names for Chromium the schema of what an organisation may set, which is there; Firefox has none', () => {
  expect(read('dist/chrome/manifest.json').storage).toEqual({ managed_schema: 'managed_schema.json' })
  const { properties } = read('dist/chrome/managed_schema.json')
  expect(Object.keys(properties)).toEqual(['configurations', 'environment', 'applications', 'url'])
})
