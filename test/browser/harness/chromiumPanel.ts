import type { KeyInput, Page } from 'puppeteer'
import { PANEL_PATH, PANEL_TITLE, SIDEBAR_PATH } from './extension.ts'
import type { Panel } from './session.ts'

/** Runs in the DevTools front end, which names an extension's view by its origin and its title without white space. */
const SHOW = (
  title: string,
) => `import('./ui/legacy/legacy.js').then(({ DockController, InspectorView, ViewManager }) => {
  const id = [...ViewManager.ViewManager.instance().views.keys()]
    .find((key) => key.startsWith('chrome-extension://') && key.endsWith(${JSON.stringify(title)}))
  DockController.DockController.instance().setDockSide('undocked')
  return id && InspectorView.InspectorView.instance().showPanel(id).then(() => true)
}).catch(() => false)`

/** Shows our panel in an open DevTools window. */
export async function openChromiumPanel(devtools: Page): Promise<Panel> {
  await devtools.waitForFunction(SHOW(PANEL_TITLE.replaceAll(' ', '')), { polling: 50 })
  return shownAt(devtools, PANEL_PATH)
}

/** In the DevTools front end, which names an extension's pane by its title. */
const SHOW_PANE = (
  title: string,
) => `Promise.all([import('./ui/legacy/legacy.js'), import('./panels/elements/elements.js')])
  .then(async ([{ InspectorView }, { ElementsPanel }]) => {
    await InspectorView.InspectorView.instance().showPanel('elements')
    const { sidebarPaneView } = ElementsPanel.ElementsPanel.instance()
    const pane = sidebarPaneView.views.get(${JSON.stringify(title)})
    return pane && sidebarPaneView.showView(pane).then(() => true)
  }).catch(() => false)`

/** Shows our pane in the Elements panel's sidebar. */
export async function openChromiumSidebar(devtools: Page): Promise<Panel> {
  await devtools.waitForFunction(SHOW_PANE(PANEL_TITLE.toLowerCase().replaceAll(' ', '-')), { polling: 50 })
  return shownAt(devtools, SIDEBAR_PATH)
}

async function shownAt(devtools: Page, path: string): Promise<Panel> {
  const frame = await devtools.waitForFrame((one) => one.url().includes(path))
  await frame.waitForSelector('#app > *')
  /** Keys go to the frame that has the focus, which DevTools keep for themselves at first. */
  const focused = async () => {
    if (await frame.evaluate(() => document.hasFocus())) return
    await devtools.bringToFront()
    await frame.evaluate(() => window.focus())
  }
  return {
    evaluate: async (fn, ...args) => (await frame.evaluate(fn as never, ...(args as unknown as never[]))) as never,
    press: async (key, control = false) => {
      await focused()
      if (control) await devtools.keyboard.down('Control')
      await devtools.keyboard.press(key as KeyInput)
      if (control) await devtools.keyboard.up('Control')
    },
    screenshot: async () => {
      const element = await frame.frameElement()
      const clip = await element?.boundingBox()
      if (!clip) throw new Error('The panel is gone.')
      await devtools.screenshot({ clip })
      return devtools.screenshot({ clip })
    },
  }
}
