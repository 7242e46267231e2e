import messages from '../../assets/_locales/en/messages.json' with { type: 'json' }
import { type Configuration, FORMAT_NAMES, type FormatName } from '../core/config/configuration.ts'
import { type Change, diffConfigurations } from '../core/config/diff.ts'
import { isError, type Problem } from '../core/config/problem.ts'
import { problemsOf } from '../core/config/problemsOf.ts'
import { readConfiguration, writeConfiguration } from '../core/config/readConfiguration.ts'
import type { Refusal } from '../core/config/refusal.ts'
import { sentence } from '../core/model/sentence.ts'
import type { Command } from './command.ts'
import { CommandError } from './commandError.ts'
import { nameOf, readText } from './readText.ts'

const HELP = `Usage: rum-property-inspector config <file|url|-> [--from FORMAT] [--to FORMAT] [--diff OTHER]

Reads a configuration in any format, prints its problems on standard error, and writes it on standard output.

  --from FORMAT   ${FORMAT_NAMES.join(', ')}; recognised from the content where it is left out
  --to FORMAT     inspector (default), config-api, monaco or terraform
  --diff OTHER    print what differs in OTHER, property by property, instead of writing

Exit status: 0 all well, 1 an error in the configuration or a difference, 2 it could not be read.
`

type Options = { source: string; from: FormatName | null; to: FormatName; other: string | null }

/** `config`: reads, checks, converts and compares configurations. */
export const config: Command = {
  summary: 'check, convert and compare configurations',
  help: HELP,
  run: async (args) => {
    const { source, from, to, other } = optionsOf(args)
    if (source === '-' && other === '-') throw new CommandError('Only one of the two can come from standard input.')
    const configuration = await read(source, from)
    const problems = problemsOf(configuration)
    process.stderr.write(problems.map(problemLine).join(''))
    const failed = problems.some(isError)
    if (other !== null) {
      const changes = diffConfigurations(configuration, await read(other, null))
      process.stdout.write(changes.map(changeLines).join(''))
      return failed || changes.length > 0 ? 1 : 0
    }
    const written = writeConfiguration(configuration, to)
    if (!written.ok) throw new CommandError(refusal(written.refusal))
    process.stdout.write(written.value)
    return failed ? 1 : 0
  },
}

const VALUES = ['--from', '--to', '--diff'] as const

function optionsOf(args: readonly string[]): Options {
  const given = new Map<string, string>()
  const sources: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    const [name = '', inline] = arg.startsWith('--') ? split(arg) : [arg]
    if (!arg.startsWith('--')) sources.push(arg)
    else if ((VALUES as readonly string[]).includes(name)) {
      const value = inline ?? args[++i]
      if (value === undefined)
        throw new CommandError(`${name} needs a value. Try: rum-property-inspector config --help`)
      given.set(name, value)
    } else throw new CommandError(`config knows no option ${name}. Try: rum-property-inspector config --help`)
  }
  const [source, ...more] = sources
  if (source === undefined || more.length > 0)
    throw new CommandError('config needs one file, URL or “-”. Try: rum-property-inspector config --help')
  return {
    source,
    from: given.has('--from') ? format('--from', given.get('--from')) : null,
    to: given.has('--to') ? format('--to', given.get('--to')) : 'inspector',
    other: given.get('--diff') ?? null,
  }
}

function split(arg: string): [string, string | undefined] {
  const at = arg.indexOf('=')
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)]
}

function format(option: string, name: string | undefined): FormatName {
  const known = FORMAT_NAMES.find((one) => one === name)
  if (!known) throw new CommandError(`${option} takes one of: ${FORMAT_NAMES.join(', ')}.`)
  return known
}

async function read(source: string, from: FormatName | null): Promise<Configuration> {
  const found = readConfiguration(await readText(source), from ?? undefined)
  if (!found.ok) throw new CommandError(`${nameOf(source)}: ${refusal(found.refusal)}`)
  return found.value.configuration
}

const refusal = (said: Refusal): string => sentence(messages, 'refused', said)

const problemLine = (problem: Problem): string =>
  `${problem.severity}: ${problem.key === null ? '' : `${problem.key}: `}${sentence(messages, 'problem', problem)}\n`

const SIGNS = { added: '+', removed: '-', changed: '~' } as const

const changeLines = ({ key, state, fields }: Change): string =>
  [
    `${SIGNS[state]} ${key ?? 'application'}\n`,
    ...fields.map(({ field, before, after }) => `    ${field}: ${quoted(before)} → ${quoted(after)}\n`),
  ].join('')

const quoted = (text: string | null): string => (text === null ? 'nothing' : JSON.stringify(text))
