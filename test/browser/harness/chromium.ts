import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type CDPSession, type Page } from 'puppeteer'
import { openChromiumPanel, openChromiumSidebar } from './chromiumPanel.ts'
import { builtExtension, executable, PANEL_PATH } from './extension.ts'
import { type LaunchOptions, PANEL_SIZE, type Session } from './session.ts'
import { until } from './until.ts'

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1'

/** A user's folder in which only Do Not Track is set. */
function profile(doNotTrack: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'rum-chromium-'))
  mkdirSync(join(folder, 'Default'))
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ enable_do_not_track: doNotTrack }))
  return folder
}

type WorkerTarget = { readonly targetId: string; readonly type: string; readonly url: string }

export async function launchChromium(options: LaunchOptions = {}): Promise<Session> {
  const userDataDir = profile(options.doNotTrack ?? false)
  const browser = await puppeteer.launch({
    executablePath: executable('chromium'),
    userDataDir,
    headless: true,
    env: { ...process.env, ...options.env },
    pipe: true,
    enableExtensions: true,
    handleDevToolsAsPage: true,
    defaultViewport: null,
    // A worker that puppeteer is attached to can't be restarted.
    targetFilter: (target) => target.type() !== 'service_worker',
    args: ['--no-sandbox', '--window-size=1300,900', OFFLINE, ...QUIET],
  })
  const id = await browser.installExtension(builtExtension('chromium'))
  const protocol: CDPSession = await browser.target().createCDPSession()
  if (options.downloads)
    await protocol.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: options.downloads })
  const [page = await browser.newPage()] = await browser.pages()

  const worker = async (): Promise<WorkerTarget | undefined> => {
    const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{}] })
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(id))
  }
  /** Asks in a tab of the extension's own, which has the whole interface and does not wake the background. */
  const asExtension = async <Result>(ask: () => Promise<Result>): Promise<Result> => {
    const tab = await browser.newPage()
    try {
      await tab.goto(`chrome-extension://${id}${PANEL_PATH}`)
      return await tab.evaluate(ask)
    } finally {
      await tab.close()
    }
  }
  const devtoolsOf = (inspected: Page): Promise<Page> => inspected.openDevTools()

  return {
    name: 'chromium',
    browser,
    page,
    openToolbox: async (inspected) => {
      const devtools = await devtoolsOf(inspected)
      await devtools.setViewport({ ...PANEL_SIZE, ...options })
      return openChromiumPanel(devtools)
    },
    openSidebar: async (inspected) => openChromiumSidebar(await devtoolsOf(inspected)),
    closeToolbox: async (inspected) => {
      await (await devtoolsOf(inspected)).close()
    },
    setTheme: async (inspected, theme) => {
      await (await devtoolsOf(inspected)).evaluate(
        `import('./core/common/common.js').then(({ Settings }) =>
          Settings.Settings.instance().moduleSetting('ui-theme').set('${theme === 'dark' ? 'dark' : 'default'}'))`,
      )
    },
    killBackground: async () => {
      const running = await until('a running background', worker)
      await protocol.send('Target.closeTarget', { targetId: running.targetId })
    },
    backgroundInstance: async () => {
      if (!(await worker())) return null
      return asExtension(async () => {
        const [context] = await chrome.runtime.getContexts({
          contextTypes: ['BACKGROUND' as chrome.runtime.ContextType],
        })
        return context?.contextId ?? null
      })
    },
    registeredScripts: () => asExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
    consoles: async () => {
      const said: string[] = []
      const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{}] })
      for (const { targetId } of targetInfos.filter(({ url }) => url.includes(id))) {
        const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: true })
        const session = protocol.connection()?.session(sessionId)
        if (!session) throw new Error('The console can’t be read.')
        session.on('Runtime.consoleAPICalled', (event) => said.push(JSON.stringify(event)))
        session.on('Log.entryAdded', (event) => said.push(JSON.stringify(event)))
        // What was said before is told again.
        await session.send('Runtime.enable')
        await session.send('Log.enable')
      }
      return said.join('\n')
    },
    close: async () => {
      await browser.close()
      rmSync(userDataDir, { recursive: true, force: true })
    },
  }
}
