#!/usr/bin/env node
import manifest from '../../manifest.json' with { type: 'json' }
import { cleanup } from './cleanup.ts'
import type { Command } from './command.ts'
import { CommandError, oneLine } from './commandError.ts'
import { config } from './config.ts'
import { verify } from './verify.ts'

const COMMANDS: Readonly<Record<string, Command>> = { verify, config, cleanup }

const HELP = `rum-property-inspector ${manifest.version}

Usage: rum-property-inspector <command> [options]

Commands
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

  --help      this text, or a command's
  --version   the version

Exit status: 0 all well, 1 done but something fell short, 2 it could not be done.
`

/** Runs one command and gives its exit status; what could not be done is one line on standard error. */
async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === '--version') return print(`${manifest.version}\n`)
  if (name === undefined || name === '--help') return print(HELP, name === undefined ? 2 : 0)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new CommandError(`“${name}” is no command. Try: rum-property-inspector --help`)
  const ended = rest.indexOf('--')
  const options = ended < 0 ? rest : rest.slice(0, ended)
  return options.includes('--help') ? print(command.help) : command.run(rest)
}

function print(text: string, status = 0): number {
  ;(status === 0 ? process.stdout : process.stderr).write(text)
  return status
}

// A reader that has seen enough closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`rum-property-inspector: ${oneLine(error instanceof Error ? error.message : String(error))}\n`)
  process.exitCode = 2
}
