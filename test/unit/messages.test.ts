import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ASSUMPTIONS } from '../../src/core/model/assumption.ts'
import { messageKey, note, REASONS, WARNINGS } from '../../src/core/model/code.ts'

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync('assets/_locales/en/messages.json', 'utf8'),
)
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')

describe('every code has one sentence', () => {
  it.each(Object.values(REASONS).flat())('reason %s', (code) => {
    expect(messages[messageKey('reason', note(code))]?.message).toBeTruthy()
  })
  it.each(WARNINGS)('warning %s', (code) => {
    expect(messages[messageKey('warning', note(code))]?.message).toBeTruthy()
  })
  it.each(Object.keys(ASSUMPTIONS))('assumption %s', (name) => {
    expect(messages[`assumption_${name}`]?.message).toBeTruthy()
  })
})

describe('every sentence has one code', () => {
  const known = new Set([
    ...Object.values(REASONS)
      .flat()
      .map((code) => messageKey('reason', note(code))),
    ...WARNINGS.map((code) => messageKey('warning', note(code))),
  ])
  const sentences = Object.keys(messages).filter((key) => /^(reason|warning)_/.test(key))

  it.each(sentences)('%s', (key) => {
    if (known.has(key)) return
    const base = [...known].filter((code) => key.startsWith(`${code}_`)).sort((a, b) => b.length - a.length)[0] ?? ''
    expect(known, `${key} belongs to no code`).toContain(base)
    const made = source.includes(`'${key.slice(base.length + 1).replaceAll('_', '-')}'`)
    expect(made, `nothing makes the variant ${key}`).toBe(true)
  })
})

describe('sentences as the browsers take them', () => {
  it.each(Object.entries(messages))('%s', (key, { message }) => {
    expect(key).toMatch(/^[A-Za-z0-9_]+$/)
    expect(message.replaceAll('$$', '').replaceAll(/\$[1-9]/g, '')).not.toContain('$')
  })
})
