import browser from 'webextension-polyfill'
import type { ToPanel } from '../bridge/panelMessages.ts'
import type { Port } from '../bridge/port.ts'
import type { Wish } from '../bridge/wishes.ts'

const HANDOVER = 'rum-panel-port'

/**
 * Creates the panel and hands each of its documents one end of a line; browsers may load the panel anew, so it is
 * offered whenever the panel is shown.
 */
export async function startPanel(opened: (port: Port<ToPanel, Wish>) => void): Promise<void> {
  const panel = await browser.devtools.panels.create(
    browser.i18n.getMessage('ext_panel'),
    '/icons/32.png',
    '/src/panel/panel.html',
  )
  const known = new WeakSet<Document>()
  const handOver = (panelWindow: Window): void => {
    if (known.has(panelWindow.document)) return
    known.add(panelWindow.document)
    const { port1, port2 } = new MessageChannel()
    panelWindow.postMessage(HANDOVER, location.origin, [port2])
    opened({
      postMessage: (message) => port1.postMessage(message),
      addListener: (listener) => {
        port1.onmessage = ({ data }: MessageEvent<Wish>) => listener(data)
      },
    })
  }
  panel.onShown.addListener((shown) => {
    const panelWindow = shown as unknown as Window
    if (panelWindow.document.readyState === 'complete') handOver(panelWindow)
    else panelWindow.addEventListener('load', () => handOver(panelWindow), { once: true })
  })
}
