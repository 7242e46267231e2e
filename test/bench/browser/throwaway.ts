import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Script = { readonly world: 'MAIN' | 'ISOLATED'; readonly code: string }

/** Writes an extension that puts scripts into every page at its start, and nothing else; gives its folder. */
export function writeExtension(within: string, name: string, scripts: readonly Script[]): string {
  const folder = join(within, name)
  mkdirSync(folder)
  for (const { world, code } of scripts) writeFileSync(join(folder, `${world}.js`), code)
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts: scripts.map(({ world }) => ({
      matches: ['http://*/*', 'https://*/*'],
      js: [`${world}.js`],
      run_at: 'document_start',
      all_frames: true,
      match_origin_as_fallback: true,
      world,
    })),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

/** The least that can be put into a page to listen from outside and to look from inside. */
export const EMPTY_PAIR: readonly Script[] = [
  { world: 'ISOLATED', code: ';' },
  { world: 'MAIN', code: ';' },
]

/** What wrapping fetch and XMLHttpRequest takes at least, and nothing around it. */
export const BARE_HOOK: readonly Script[] = [
  {
    world: 'MAIN',
    code: `(() => {
  const kept = []
  const keep = (entry) => {
    kept.push(entry)
    if (kept.length > 200) kept.shift()
  }
  const nativeFetch = window.fetch
  window.fetch = function (input, init) {
    const entry = { api: 'fetch', method: init?.method ?? 'GET', url: String(input?.url ?? input), at: performance.now() }
    keep(entry)
    return nativeFetch.apply(this, arguments).then(
      (response) => {
        entry.endedAt = performance.now()
        entry.status = response.status
        return response
      },
      (reason) => {
        entry.endedAt = performance.now()
        throw reason
      },
    )
  }
  const { open, send } = XMLHttpRequest.prototype
  const opened = new WeakMap()
  XMLHttpRequest.prototype.open = function (method, url) {
    opened.set(this, { api: 'xhr', method, url: String(url) })
    return open.apply(this, arguments)
  }
  XMLHttpRequest.prototype.send = function () {
    const entry = opened.get(this)
    if (entry) {
      entry.at = performance.now()
      keep(entry)
      this.addEventListener('loadend', () => {
        entry.endedAt = performance.now()
        entry.status = this.status
      }, { once: true })
    }
    return send.apply(this, arguments)
  }
})()`,
  },
]

/** A bare hook, and beside it the least that can ask the extension whether its tab is inspected. */
export const ASKING_HOOK: readonly Script[] = [
  {
    world: 'ISOLATED',
    code: "chrome.runtime.connect({ name: 'bare' }).postMessage({ timeOrigin: performance.timeOrigin, url: document.URL })",
  },
  ...BARE_HOOK,
]
