import type { ToPanel } from '../bridge/panelMessages.ts'
import type { Port } from '../bridge/port.ts'
import type { Wish } from '../bridge/wishes.ts'

export type PanelPort = Port<Wish, ToPanel>

const overMessagePort = (port: MessagePort): PanelPort => ({
  postMessage: (wish) => port.postMessage(wish),
  addListener: (listener) => {
    port.onmessage = (event: MessageEvent<ToPanel>) => listener(event.data)
  },
})

/** Takes every port that the devtools page, an extension page of the same origin, hands over. */
export function receivePorts(onPort: (port: PanelPort) => void): void {
  addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.origin === location.origin && event.data === 'rum-panel-port' && port) onPort(overMessagePort(port))
  })
}
