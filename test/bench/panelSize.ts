import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PANEL_PATH } from '../browser/harness/extension.ts'
import type { Row } from './row.ts'
import { exactly, judge } from './statistics.ts'

const LINKED = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g
const IMPORTED = /\bimport\s*(?:[\w$*\s{},]+?from\s*)?["']([^"']+)["']/g
const STYLED = /@import\s*(?:url\()?["']([^"']+)["']/g

/** Files that the browser must have before the panel's first view: what a page, a module or a sheet names statically. */
function firstView(root: string, page: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(join(root, file), 'utf8')
    const names = file.endsWith('.html') ? LINKED : file.endsWith('.css') ? STYLED : IMPORTED
    for (const [, name = ''] of text.matchAll(names)) visit(posix.resolve(dirname(file), name))
  }
  visit(page)
  return found
}

/** What the panel loads before it can show anything. */
export const panelSize: Row = {
  name: 'panel-size',
  run: async ({ extension }) => {
    const files = [...firstView(extension, PANEL_PATH)]
    const sizes = files.map((file) => gzipSync(readFileSync(join(extension, file)), { level: 9 }).length / 1_000)
    const figure = exactly(sizes.reduce((sum, size) => sum + size, 0))
    return [
      {
        name: 'panel code for the first view, gzip',
        figure,
        unit: 'kB',
        budget: 45,
        control: null,
        verdict: judge(figure, 45, 0),
        detail: files.map((file, index) => `${posix.basename(file)} ${sizes[index]?.toFixed(1)}`).join(', '),
        samples: { files: sizes },
      },
    ]
  },
}
