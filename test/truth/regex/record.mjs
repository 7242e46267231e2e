// Asks a Java 17 what it makes of every case and writes its answers down (by hand; see README.md).
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { handCases } from './cases.mjs'
import { generate } from './generate.mjs'

const SEED = 17
const GENERATED = 26_000
const here = (name) => new URL(name, import.meta.url)
const classes = mkdtempSync(join(tmpdir(), 'regex-truth-'))
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'

function ask(program, lines) {
  execFileSync(`${java}c`, ['-d', classes, here(`${program}.java`).pathname])
  const { stdout, status } = spawnSync(java, ['-cp', classes, program], {
    input: lines.map((line) => `${line}\n`).join(''),
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${program} ended with ${status}`)
  return stdout.toString().split('\n').slice(0, lines.length)
}

function written(text) {
  return text.replace(/[^ -[\]-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function record(name, pairs) {
  const answers = ask(
    'Oracle',
    pairs.map((pair) => pair.map(written).join('\t')),
  )
  const known = pairs.map((pair, i) => [...pair, answers[i]]).filter(([, , answer]) => /^[MFE]/.test(answer))
  writeFileSync(here(name), gzipSync(known.map((line) => `${JSON.stringify(line)}\n`).join(''), { level: 9 }))
  process.stdout.write(`${name}: ${known.length} of ${pairs.length} answered\n`)
}

try {
  record('hand.jsonl.gz', handCases())
  record('generated.jsonl.gz', generate(SEED, GENERATED))
  const sets = readFileSync(here('sets.txt'), 'utf8').trim().split('\n')
  const bounds = ask('Sets', sets)
  const lines = sets.map((set, i) => `${JSON.stringify([set, bounds[i]])}\n`)
  writeFileSync(here('sets.jsonl.gz'), gzipSync(lines.join(''), { level: 9 }))
  process.stdout.write(`sets.jsonl.gz: ${sets.length}\n`)
} finally {
  rmSync(classes, { recursive: true })
}
