import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms each room may import from, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  bridge: ['core'],
  page: ['core', 'bridge'],
  courier: ['core', 'bridge'],
  background: ['core', 'bridge'],
  devtools: ['core', 'bridge'],
  panel: ['core', 'bridge'],
  verify: ['core', 'bridge'],
  package: ['core'],
}
/** Scripts that are registered at run time are named by their file, which imports nothing of them. */
const NAMED_BY_FILE = /\?script&iife$/
const src = resolve('src')

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
)
const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:^|[\s}])from '([^'\n]+)'|\bimport\(?\s*'([^'\n]+)'/g)].map(
    ([, from, alone]) => from ?? alone ?? '',
  )

const roomOf = (file: string): string => file.split('/')[0] ?? ''

describe('the direction of imports', () => {
  it('knows every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in ALLOWED))).toEqual([])
  })

  it.each(files)('%s', (file) => {
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.') || NAMED_BY_FILE.test(specifier)) continue
      const target = relative(src, resolve(src, file, '..', specifier))
      if (target.startsWith('..')) continue
      const room = roomOf(file)
      expect([room, ...(ALLOWED[room] ?? [])], `${file} imports ${specifier}`).toContain(roomOf(target))
    }
  })

  it('leaves the browser to background and devtools, and core without any package that needs one', () => {
    for (const file of files) {
      const room = roomOf(file)
      const packages = importsOf(file).filter((specifier) => !specifier.startsWith('.'))
      if (room !== 'background' && room !== 'devtools') expect(packages, file).not.toContain('webextension-polyfill')
      if (room === 'core')
        expect(
          packages.filter((name) => name !== 'jsonc-parser'),
          file,
        ).toEqual([])
      if (room === 'page' || room === 'courier') expect(packages, file).toEqual([])
    }
  })
})
