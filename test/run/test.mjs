import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, installDependencies, provideBrowsers, run } from './setUp.mjs'

installDependencies()
provideBrowsers('chromium', 'firefox')
build()

const CHECKS = [
  ['typecheck', ['npm', ['run', '--silent', 'typecheck']]],
  ['lint', ['npm', ['run', '--silent', 'lint']]],
  ['web-ext lint', ['npx', ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--no-config-discovery', '--boring']]],
]
let passed = 0
let failed = 0
for (const [name, [command, args]] of CHECKS) {
  const well = run(command, args)
  console.log(`${well ? 'ok' : 'FAILED'}  ${name}`)
  if (well) passed++
  else failed++
}

/** Browsers are heavy: the projects follow each other, so that no test waits for another's. */
const reports = mkdtempSync(join(tmpdir(), 'rum-property-inspector-'))
for (const project of ['unit', 'page', 'browser']) {
  const file = join(reports, `${project}.json`)
  run('npx', [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = JSON.parse(readFileSync(file, 'utf8'))
  passed += report.numPassedTests
  // A file that could not even be loaded has no failed test, but is no success.
  failed += Math.max(report.numFailedTests, report.numFailedTestSuites > 0 || !report.success ? 1 : 0)
}
rmSync(reports, { recursive: true, force: true })

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
