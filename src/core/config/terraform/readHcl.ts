import type { JsonObject } from '../json.ts'
import { DEPTH_MAX } from '../protect.ts'
import { done, type Result, refused } from '../refusal.ts'
import { readExpression } from './hclExpression.ts'
import { HclError, HclScanner } from './hclScanner.ts'

/** One block at the top of a file, with where it stands. Blocks within are arrays of objects, as in `terraform show -json`. */
export type HclBlock = {
  readonly type: string
  readonly labels: readonly string[]
  readonly values: JsonObject
  readonly start: number
  readonly end: number
}

/**
 * Reads the part of HCL that exported resources are written in: blocks, attributes with literal values, comments. An
 * expression that is no literal is kept verbatim.
 */
export function readHcl(text: string): Result<readonly HclBlock[]> {
  const scanner = new HclScanner(text)
  const blocks: HclBlock[] = []
  try {
    for (scanner.skipBlank(); scanner.sign !== undefined; scanner.skipBlank()) {
      const start = scanner.at
      const type = scanner.name()
      scanner.skipInline()
      if (scanner.sign === '=') {
        scanner.at++
        scanner.skipInline()
        readExpression(scanner)
        continue
      }
      const labels = readLabels(scanner)
      blocks.push({ type, labels, values: readBlock(scanner, 1), start, end: scanner.at })
    }
    return done(blocks)
  } catch (error) {
    if (error instanceof HclError) return refused('not-hcl', ...error.place, error.what)
    throw error
  }
}

function readLabels(scanner: HclScanner): string[] {
  const labels: string[] = []
  for (;;) {
    scanner.skipInline()
    if (scanner.sign === '"') labels.push(scanner.string().slice(1, -1))
    else if (scanner.sign === '{') return labels
    else labels.push(scanner.name())
  }
}

function readBlock(scanner: HclScanner, depth: number): JsonObject {
  if (depth > DEPTH_MAX) scanner.fail('the nesting is too deep')
  const entries = new Map<string, unknown>()
  scanner.expect('{')
  for (;;) {
    scanner.skipBlank()
    if (scanner.sign === '}') {
      scanner.at++
      return Object.fromEntries(entries)
    }
    const name = scanner.name()
    scanner.skipInline()
    if (scanner.sign === '=') {
      scanner.at++
      scanner.skipInline()
      entries.set(name, readExpression(scanner))
      continue
    }
    readLabels(scanner)
    const block = readBlock(scanner, depth + 1)
    const known = entries.get(name)
    if (Array.isArray(known)) known.push(block)
    else entries.set(name, [block])
  }
}
