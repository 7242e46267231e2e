import { afterAll, beforeAll } from 'vitest'
import { type DemoShop, startDemoShop } from '../../site/server.ts'
import type { BrowserName } from './extension.ts'
import { type Inspected, openInspected } from './inspected.ts'
import type { LaunchOptions } from './session.ts'

/** The demo shop for all tests of a file. */
export function useShop(): { readonly shop: DemoShop } {
  let shop: DemoShop | undefined
  beforeAll(async () => {
    shop = await startDemoShop()
  })
  afterAll(() => shop?.stop())
  return {
    get shop() {
      if (!shop) throw new Error('The shop is closed.')
      return shop
    },
  }
}

/** One inspected browser for all tests of a group; `path` is the page that it begins with. */
export function useInspected(
  name: BrowserName,
  file: { readonly shop: DemoShop },
  { path = '/', ...options }: LaunchOptions & { readonly path?: string; readonly sample?: boolean } = {},
): { readonly it: Inspected } {
  let inspected: Inspected | undefined
  beforeAll(async () => {
    inspected = await openInspected(name, { url: file.shop.origin + path, ...options })
  })
  afterAll(() => inspected?.close())
  return {
    get it() {
      if (!inspected) throw new Error('The browser is closed.')
      return inspected
    },
  }
}
