import puppeteer, { type Page } from 'puppeteer'
import { ADDON_ID, builtExtension, executable, PANEL_PATH, PANEL_TITLE, SIDEBAR_PATH } from './extension.ts'
import { firefoxPanel, showPanel } from './firefoxPanel.ts'
import { chromeScope } from './firefoxScope.ts'
import { type LaunchOptions, PANEL_SIZE, type Session } from './session.ts'
import { until } from './until.ts'

/** Runs in Firefox's own window. Each process keeps what was said in it; one that keeps nothing may not answer. */
const consolesOfAllProcesses = (lastWords: string): Promise<string> =>
  new Promise((resolve) => {
    let said = ''
    const { ppmm } = Services
    const heard = ({ data }: { readonly data: unknown }) => {
      said += `${data}\n`
      if (!said.includes(lastWords)) return
      ppmm.removeMessageListener('harness:consoles', heard)
      resolve(said)
    }
    ppmm.addMessageListener('harness:consoles', heard)
    const script = `{
      const kept = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).getEvents()
      const events = kept.map((event) => Array.from(event.arguments, String).join(' '))
      sendAsyncMessage('harness:consoles', [...events, ...Services.console.getMessageArray().map(String)].join(' '))
    }`
    ppmm.loadProcessScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false)
    setTimeout(() => resolve(said), 10_000)
  })

/** Room for the page above the toolbox, and for the browser's own bars. */
const ABOVE = 300

export async function launchFirefox(options: LaunchOptions = {}): Promise<Session> {
  const { width, height } = { ...PANEL_SIZE, ...options }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable('firefox'),
    headless: true,
    env: { ...process.env, ...options.env },
    defaultViewport: null,
    args: ['-remote-allow-system-access', `--width=${width}`, `--height=${height + ABOVE}`],
    extraPrefsFirefox: {
      'devtools.toolbox.host': 'bottom',
      'devtools.toolbox.footer.height': height,
      'privacy.donottrackheader.enabled': options.doNotTrack ?? false,
      ...(options.downloads && { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads }),
    },
  })
  await browser.installExtension(builtExtension('firefox'))
  const chrome = await chromeScope(browser)
  const [page = await browser.newPage()] = await browser.pages()

  const backgroundInstance = (): Promise<string | null> =>
    chrome((addon) => {
      const { extension } = WebExtensionPolicy.getByID(addon)
      const context = extension.backgroundContext
      return extension.backgroundState === 'running' && context ? String(context.contextId) : null
    }, ADDON_ID)

  const open = async (inspected: Page, path: string, inSidebar: boolean) => {
    await inspected.bringToFront()
    const id = await until(`${path} in the toolbox`, () => chrome(showPanel, PANEL_TITLE, path, inSidebar))
    const panel = firefoxPanel(chrome, id)
    await until('its first words', () => panel.evaluate(() => document.querySelector('#app > *') !== null))
    return panel
  }

  return {
    name: 'firefox',
    browser,
    page,
    openToolbox: (inspected) => open(inspected, PANEL_PATH, false),
    openSidebar: (inspected) => open(inspected, SIDEBAR_PATH, true),
    closeToolbox: async (inspected) => {
      await inspected.bringToFront()
      await chrome(async () => {
        const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs')
        await require('devtools/client/framework/devtools').gDevTools.closeToolboxForTab(gBrowser.selectedTab)
      })
    },
    setTheme: async (_inspected, theme) => {
      await chrome((name) => Services.prefs.setStringPref('devtools.theme', name), theme)
    },
    killBackground: async () => {
      await until('a running background', backgroundInstance)
      await chrome(
        (addon) =>
          WebExtensionPolicy.getByID(addon).extension.terminateBackground({
            ignoreDevToolsAttached: true,
            disableResetIdleForTest: true,
          }),
        ADDON_ID,
      )
    },
    backgroundInstance,
    registeredScripts: () =>
      chrome((addon) => WebExtensionPolicy.getByID(addon).extension.registeredContentScripts.size, ADDON_ID),
    consoles: (lastWords) => chrome(consolesOfAllProcesses, lastWords),
    close: () => browser.close(),
  }
}
