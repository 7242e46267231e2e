import { afterAll, beforeAll } from 'vitest'
import { startWire, type Wire } from '../../site/wire.ts'
import { paste } from './configuration.ts'
import type { BrowserName } from './extension.ts'
import { type Inspected, openInspected } from './inspected.ts'

/** Two servers that answer in every way that hides headers and cookies, and the panel on a quiet page of them, with a configuration. */
export function useWire(name: BrowserName, configuration: string): { wire: Wire; opened: Inspected } {
  const used = {} as { wire: Wire; opened: Inspected }
  beforeAll(async () => {
    used.wire = await startWire()
    const url = `${used.wire.origin}/quiet`
    used.opened = await openInspected(name, { url, sample: false, width: 1100, height: 800 })
    await paste(used.opened.panel, configuration)
  })
  afterAll(async () => {
    await used.opened?.close()
    await used.wire?.stop()
  })
  return used
}
