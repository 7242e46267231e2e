import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserName, executable } from './extension.ts'

const COMMON = ['--headless', '--remote-debugging-port=0']
const ARGS: Readonly<Record<BrowserName, (profile: string) => readonly string[]>> = {
  chromium: (profile) => [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    `--user-data-dir=${profile}`,
  ],
  firefox: (profile) => ['--no-remote', '--profile', profile],
}
const LISTENING = /listening on (ws:\/\/\S+)/i

/** A browser as a grid has it: started by somebody else, without a driver, listening on loopback. */
export async function startAlone(name: BrowserName): Promise<{
  readonly endpoint: string
  readonly runs: () => boolean
  readonly end: () => Promise<void>
}> {
  const profile = mkdtempSync(join(tmpdir(), 'rum-alone-'))
  const browser = spawn(executable(name), [...COMMON, ...ARGS[name](profile)], { stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = ''
    browser.stderr.on('data', (part) => {
      said += part
      const found = LISTENING.exec(said)?.[1]
      if (found) resolve(found)
    })
    gone.then(() => reject(new Error(`${name} ended before it listened: ${said.slice(-200)}`)))
  })
  return {
    endpoint,
    runs: () => browser.exitCode === null,
    end: async () => {
      browser.kill()
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
