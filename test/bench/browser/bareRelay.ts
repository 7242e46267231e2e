import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILES: Readonly<Record<string, string>> = {
  'toolbox.html': '<!doctype html><title>toolbox</title>',
  // The least that passes on what comes over a port, without a look at it.
  'courier.js': `addEventListener('bare-port', ({ ports: [page] }) => {
  const line = chrome.runtime.connect({ name: 'courier' })
  page.onmessage = ({ data }) => line.postMessage(data)
})`,
  'page.js': `{
  const { port1, port2 } = new MessageChannel()
  dispatchEvent(new MessageEvent('bare-port', { ports: [port2] }))
}`,
  'worker.js': `let toolbox
chrome.runtime.onConnect.addListener((port) => {
  if (port.name === 'toolbox') toolbox = port
  else port.onMessage.addListener((message) => toolbox.postMessage(message))
})`,
}

const script = (js: string, world: string) => ({
  matches: ['http://*/*'],
  js: [js],
  run_at: 'document_start',
  world,
})

/** Writes the least extension that carries messages from a page to a page of its own; gives its folder. */
export function writeBareRelay(within: string): string {
  const folder = join(within, 'bare-relay')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
  const manifest = {
    manifest_version: 3,
    name: 'bare-relay',
    version: '1',
    background: { service_worker: 'worker.js' },
    host_permissions: ['http://*/*'],
    content_scripts: [script('courier.js', 'ISOLATED'), script('page.js', 'MAIN')],
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}
