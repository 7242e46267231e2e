import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { build, installDependencies } from './setUp.mjs'

installDependencies()
build()

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
const folder = 'dist/packages'
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

for (const browser of ['chrome', 'firefox'])
  execFileSync(
    'npx',
    [
      'web-ext',
      'build',
      '--no-config-discovery',
      '--overwrite-dest',
      '--source-dir',
      `dist/${browser}`,
      '--artifacts-dir',
      folder,
      '--filename',
      `${name}-${version}-${browser}.zip`,
    ],
    { stdio: 'ignore' },
  )

// What a reviewer builds the Firefox package from: the committed sources, nothing else.
execFileSync('git', ['archive', '--format=zip', `--output=${folder}/${name}-${version}-source.zip`, 'HEAD'])
console.log(execFileSync('ls', ['-l', folder], { encoding: 'utf8' }))
