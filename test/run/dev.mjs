import { spawn } from 'node:child_process'
import { installDependencies } from './setUp.mjs'

installDependencies()

// Both browsers and the command line are rebuilt whenever a source changes.
for (const mode of ['chrome', 'firefox', 'verify'])
  spawn('npx', ['vite', 'build', '--mode', mode, '--watch', '--logLevel', 'warn'], { stdio: 'inherit' })
console.log('Rebuilding dist/chrome, dist/firefox and dist/verify on every change. Ctrl-C ends it.')
