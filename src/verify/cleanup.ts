import { createInterface } from 'node:readline'
import { compileRule } from '../core/regex/index.ts'
import { answerCleanup } from '../core/regex/restrictions/index.ts'
import type { Command } from './command.ts'
import { CommandError } from './commandError.ts'

const HELP = `Usage
  rum-property-inspector cleanup <rule> [text…]     one line of JSON per text
  rum-property-inspector cleanup --ndjson < cases   each line {"rule": …, "text": …}

Says what a cleanup rule makes of a text: matched, no-match, invalid or too-expensive.
Without a text the rule itself is checked, on the empty text.
A rule or text that begins with -- goes behind a lone --.

Exit status: 1 where a text is not matched (0 with --ndjson), 2 where the input can't be read.
`

const write = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`)

/** `cleanup`: the dialect engine at the command line. */
export const cleanup: Command = {
  summary: 'try a cleanup rule on texts',
  help: HELP,
  run: async (args) => {
    const [first, ...rest] = args
    if (first === '--ndjson') {
      if (rest.length > 0)
        throw new CommandError('cleanup --ndjson takes no further arguments; its cases come on standard input.')
      return answerLines()
    }
    const words = first === '--' ? rest : args
    const unknown = first === '--' ? undefined : words.find((word) => word.startsWith('--'))
    if (unknown)
      throw new CommandError(
        `cleanup knows no option ${unknown}. A rule or text that begins with -- goes behind a lone --.`,
      )
    const [rule, ...texts] = words
    if (rule === undefined) throw new CommandError('cleanup needs a rule. Try: rum-property-inspector cleanup --help')
    return answerTexts(rule, texts)
  },
}

function answerTexts(rule: string, texts: readonly string[]): number {
  const compiled = compileRule(rule)
  const answers = (texts.length > 0 ? texts : ['']).map((text) => answerCleanup(compiled, text))
  for (const answer of answers) write(answer)
  const asked = texts.length > 0 ? answers : answers.filter(({ outcome }) => outcome === 'invalid')
  return asked.every(({ outcome }) => outcome === 'matched') ? 0 : 1
}

async function answerLines(): Promise<number> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const { rule, text } = caseOf(line, number)
    if (!write(answerCleanup(rule, text))) await new Promise<void>((drained) => process.stdout.once('drain', drained))
  }
  return 0
}

function caseOf(line: string, number: number): { rule: string; text: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new CommandError(`line ${number} of standard input is no JSON. Each line is {"rule": "…", "text": "…"}.`)
  }
  const { rule, text } = (value ?? {}) as { rule?: unknown; text?: unknown }
  if (typeof rule === 'string' && typeof text === 'string') return { rule, text }
  throw new CommandError(`line ${number} of standard input needs "rule" and "text", both texts.`)
}
