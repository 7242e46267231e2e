import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ADDON_ID, type BrowserName, builtExtension, executable } from './extension.ts'

export type Policy = Readonly<Record<string, unknown>>

/** Where Chromium (as Debian builds it) and Chrome look for what an organisation sets; no switch names another place. */
const chromiumFile = (): string =>
  join(
    executable('chromium').includes('google') ? '/etc/opt/chrome' : '/etc/chromium',
    'policies/managed/rum-property-inspector-test.json',
  )

/** Why a policy can't be set for this browser here; null: it can. */
export function policyObstacle(name: BrowserName): string | null {
  if (name === 'firefox') return null
  let folder = dirname(chromiumFile())
  while (!existsSync(folder)) folder = dirname(folder)
  try {
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    return `${folder} can’t be written to: a policy for Chromium needs the rights of an administrator`
  }
}

/** The id that Chromium gives to an unpacked extension: of the hash of its folder, sixteen bytes in letters from a to p. */
const unpackedId = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))

/**
 * Sets what an organisation sets for the extension, for browsers that are launched from now on with the environment
 * that it gives: in Chromium's own folder for policies, in Firefox's managed storage of a user made for it.
 */
export function setPolicy(name: BrowserName, policy: Policy): { env: Record<string, string>; remove: () => void } {
  if (name === 'chromium') {
    const file = chromiumFile()
    const made = mkdirSync(dirname(file), { recursive: true })
    const extensions = { [unpackedId(builtExtension('chromium'))]: policy }
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions } }))
    return {
      env: {},
      remove: () => {
        rmSync(file, { force: true })
        if (made) rmSync(made, { recursive: true, force: true })
      },
    }
  }
  const home = mkdtempSync(join(tmpdir(), 'rum-policy-'))
  const folder = join(home, '.mozilla', 'managed-storage')
  mkdirSync(folder, { recursive: true })
  const manifest = { name: ADDON_ID, description: 'Set for a test', type: 'storage', data: policy }
  writeFileSync(join(folder, `${ADDON_ID}.json`), JSON.stringify(manifest))
  return { env: { HOME: home }, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) }
}
