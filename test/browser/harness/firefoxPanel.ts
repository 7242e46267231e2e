import type { ChromeScope } from './firefoxScope.ts'
import type { Panel } from './session.ts'

/**
 * Opens the selected tab's toolbox at the tool with this title, or at the Inspector's sidebar with it, in Firefox's own
 * window; the browsing context of its page, or null as long as it is not there.
 */
export async function showPanel(title: string, path: string, inSidebar: boolean): Promise<number | null> {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs')
  const { gDevTools } = require('devtools/client/framework/devtools')
  const toolbox = await gDevTools.showToolboxForTab(gBrowser.selectedTab, {})
  if (inSidebar) {
    const { sidebar } = await toolbox.selectTool('inspector')
    const pane = [...toolbox.inspectorExtensionSidebars].find(([, options]) => options.title === title)
    if (!pane) return null
    sidebar.select(pane[0])
  } else {
    const tool = [...toolbox.getAdditionalTools(), ...toolbox.panelDefinitions].find(({ label }) => label === title)
    if (!tool) return null
    await toolbox.selectTool(tool.id)
  }
  type Embedder = Element & {
    readonly currentURI?: { readonly spec: string }
    readonly browsingContext: { readonly id: number }
    readonly contentDocument?: Document | null
  }
  const within = (document: Document): number | null => {
    for (const element of document.querySelectorAll<Embedder>('browser, iframe')) {
      if (element.localName === 'browser' && element.currentURI?.spec.includes(path)) return element.browsingContext.id
      const inner = element.contentDocument ? within(element.contentDocument) : null
      if (inner !== null) return inner
    }
    return null
  }
  return within(toolbox.doc)
}

/** Sends a frame script to the panel's process and waits for the one message that it sends back. */
const ask = (id: number, key: string, script: string): Promise<{ readonly value?: string; readonly error?: string }> =>
  new Promise((resolve) => {
    const manager = BrowsingContext.get(id).embedderElement.messageManager
    const heard = ({ data }: { readonly data: unknown }) => {
      manager.removeMessageListener(key, heard)
      resolve(data as { readonly value?: string; readonly error?: string })
    }
    manager.addMessageListener(key, heard)
    manager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false)
  })

const snapshot = async (id: number): Promise<string> => {
  const bitmap = await BrowsingContext.get(id).currentWindowGlobal.drawSnapshot(null, 1, 'white')
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  return canvas.toDataURL('image/png')
}

let calls = 0

/** The panel that lives in this browsing context. */
export function firefoxPanel(chrome: ChromeScope, id: number): Panel {
  const inFrame = async (code: string): Promise<string | undefined> => {
    const key = `harness:${++calls}`
    const script = `(async () => {
      let answer
      try { answer = { value: await (async () => { ${code} })() } } catch (error) { answer = { error: String(error) } }
      sendAsyncMessage(${JSON.stringify(key)}, answer)
    })()`
    const { value, error } = await chrome(ask, id, key, script)
    if (error) throw new Error(error)
    return value
  }
  return {
    // The extension's policy refuses a plain eval; a sandbox with the panel's window as its prototype is not asked.
    evaluate: async (fn, ...args) => {
      const source = `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`
      const value = await inFrame(`
        const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content })
        return await Cu.evalInSandbox(${JSON.stringify(source)}, sandbox)`)
      return value === undefined ? undefined : JSON.parse(value)
    },
    press: async (key, control = false) => {
      await inFrame(`
        const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
        if (!input.beginInputTransactionForTests(content)) throw new Error('no input')
        const control = new content.KeyboardEvent('', { key: 'Control', code: 'ControlLeft' })
        const pressed = new content.KeyboardEvent('', { key: ${JSON.stringify(key)} })
        if (${control}) input.keydown(control)
        input.keydown(pressed)
        input.keyup(pressed)
        if (${control}) input.keyup(control)`)
    },
    screenshot: async () => Buffer.from((await chrome(snapshot, id)).split(',')[1] ?? '', 'base64'),
  }
}
