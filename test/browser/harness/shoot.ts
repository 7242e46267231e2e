import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performJourney } from '../../site/journey.ts'
import { startDemoShop } from '../../site/server.ts'
import type { BrowserName } from './extension.ts'
import { openInspected } from './inspected.ts'
import { clickRow, readRows, rowOf, type ShownRow } from './rows.ts'
import { pause } from './until.ts'

/** Time that the last user action needs to end, and the panel to draw it. */
const SETTLED_MS = 1_500

export type ShopShown = {
  /** The panel's rows at the end of the journey. */
  readonly rows: readonly ShownRow[]
  /** Paths of the PNGs written, light first. */
  readonly pictures: readonly string[]
}

/**
 * Opens the demo shop in a headless browser with the real panel, performs the shop's journey, and writes pictures of
 * the panel, light and dark, into `outDir` (made where it is missing). Needs a built extension and a browser; rejects
 * with one line that says what is missing.
 */
export async function showShop({
  outDir,
  browser = 'chromium',
  width = 1100,
  height = 980,
}: {
  readonly outDir: string
  readonly browser?: BrowserName
  readonly width?: number
  readonly height?: number
}): Promise<ShopShown> {
  mkdirSync(outDir, { recursive: true })
  const shop = await startDemoShop()
  try {
    const { page, panel, setTheme, close } = await openInspected(browser, { url: `${shop.origin}/`, width, height })
    try {
      await rowOf(panel, 'author')
      await performJourney(page, shop, () => pause(SETTLED_MS))
      const rows = await readRows(panel)
      await clickRow(panel, 'card_number')
      const pictures: string[] = []
      for (const theme of ['light', 'dark'] as const) {
        await setTheme(page, theme)
        await pause(SETTLED_MS / 3)
        const file = join(outDir, `panel-${theme}.png`)
        writeFileSync(file, await panel.screenshot())
        pictures.push(file)
      }
      return { rows, pictures }
    } finally {
      await close()
    }
  } finally {
    await shop.stop()
  }
}
