// Microseconds per evaluation beside RegExp, and beside re2js where it is installed: node test/bench/regex/cleanup.mjs
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const ROUNDS = 2000
const root = new URL('../../..', import.meta.url).pathname
const outDir = mkdtempSync(join(tmpdir(), 'regex-bench-'))
const entry = join(root, 'src/core/regex/index.ts')
await build({
  configFile: false,
  logLevel: 'error',
  root,
  build: { outDir, lib: { entry, formats: ['es'], fileName: 'regex' } },
})
const { compileRule, runRule } = await import(join(outDir, 'regex.js'))
rmSync(outDir, { recursive: true })
const re2 = await import('re2js').then(
  ({ RE2JS }) => RE2JS,
  () => null,
)

const filler = 'lorem ipsum dolor; sit=amet, user@example.com 12.50 EUR / path?id=42&x=1 '.repeat(14)
const text = `${filler.slice(0, 959)} key: the value; other=1 tail of the text`
const RULES = [
  'key: ([^;]*+)',
  'key: (.*?);',
  '([^=]+)=the',
  '(\\d+)$',
  '\\bkey: (\\w+)',
  '(?<=key: )(\\w+)',
  '^.*key: ([^;]+)',
  '[?&]id=([^&#]*+)',
  '(\\w+)@(\\w+)\\.org',
  '(?:key|token): ([^;]*+)',
  '.*;(.*)',
]

function microseconds(evaluate) {
  for (let i = 0; i < ROUNDS; i++) evaluate()
  const start = performance.now()
  for (let i = 0; i < ROUNDS; i++) evaluate()
  return (((performance.now() - start) * 1000) / ROUNDS).toFixed(1)
}

function beside(make) {
  try {
    const evaluate = make()
    evaluate()
    return microseconds(evaluate)
  } catch {
    return '-'
  }
}

const rows = RULES.map((rule) => {
  const compiled = compileRule(rule)
  const plain = rule.replaceAll('*+', '*')
  return {
    rule,
    here: microseconds(() => runRule(compiled, text)),
    RegExp: beside(() => {
      const regExp = new RegExp(plain)
      return () => regExp.exec(text)
    }),
    re2js: beside(() => {
      const pattern = re2.compile(plain)
      return () => pattern.matcher(text).find()
    }),
  }
})
console.table(rows)
