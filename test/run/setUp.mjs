import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** Runs a command with its output shown; false where it failed or is not there. */
export const run = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0

/** Ends the process with one line that says what is wrong and what to do. */
export function fail(message) {
  console.error(message)
  process.exit(1)
}

const BROWSERS = {
  chromium: { package: 'chromium', paths: ['/usr/bin/chromium', '/usr/bin/google-chrome'], variable: 'CHROMIUM' },
  firefox: { package: 'firefox-esr', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], variable: 'FIREFOX' },
}

const found = ({ paths, variable }) => [process.env[variable], ...paths].find((path) => path && existsSync(path))

/** The dependencies exactly as locked; nothing to do where they are installed already. */
export function installDependencies() {
  const installed = 'node_modules/.package-lock.json'
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  if (!run('npm', ['ci', '--no-audit', '--no-fund']))
    fail('The dependencies could not be installed. Check the network and that node is 20.19 or newer, then try again.')
}

/** The browsers named; on Debian as root a missing one is installed. Their paths go into the environment. */
export function provideBrowsers(...names) {
  const missing = names.filter((name) => !found(BROWSERS[name]))
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing.map((name) => BROWSERS[name].package)
    run('sh', ['-c', `apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq ${packages.join(' ')}`])
  }
  for (const name of names) {
    const path = found(BROWSERS[name])
    if (!path) fail(`No ${name} was found. Install it, or name its path in the variable ${BROWSERS[name].variable}.`)
    process.env[BROWSERS[name].variable] = path
  }
}

export function build() {
  if (!run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']))
    fail('The build failed; the lines above say where.')
}
