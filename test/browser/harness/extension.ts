import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import messages from '../../../assets/_locales/en/messages.json' with { type: 'json' }
import manifest from '../../../manifest.json' with { type: 'json' }

export type BrowserName = 'chromium' | 'firefox'
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox']

export const ADDON_ID = manifest.browser_specific_settings.gecko.id
export const PANEL_PATH = '/src/panel/panel.html'
export const SIDEBAR_PATH = '/src/panel/sidebar.html'
export const PANEL_TITLE = messages.ext_panel.message

/** The words of one of the extension's messages, without its arguments filled in. */
export const words = (key: string): string => {
  const known: Readonly<Record<string, { readonly message: string }>> = messages
  const found = known[key.replaceAll('-', '_')]
  if (!found) throw new Error(`There is no message ${key}.`)
  return found.message
}

const PATHS: Readonly<Record<BrowserName, readonly (string | undefined)[]>> = {
  chromium: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'],
  firefox: [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
}

/** The browser's executable, from the environment or where systems put it. Throws one line where there is none. */
export function executable(name: BrowserName): string {
  const found = PATHS[name].find((path) => path && existsSync(path))
  if (!found) throw new Error(`No ${name} was found: install it, or name its path in ${name.toUpperCase()}.`)
  return found
}

/** The folder of the built extension. Throws one line where it has not been built. */
export function builtExtension(name: BrowserName): string {
  const folder = fileURLToPath(new URL(`../../../dist/${name === 'firefox' ? name : 'chrome'}`, import.meta.url))
  if (!existsSync(`${folder}/manifest.json`)) throw new Error('The extension is not built: run "npm run build" first.')
  return folder
}
