import { afterAll, beforeAll, expect, it } from 'vitest'
import { ADDON_ID } from './harness/extension.ts'
import { chromeScope } from './harness/firefoxScope.ts'
import { launch } from './harness/inspected.ts'
import type { Session } from './harness/session.ts'
import { useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const file = useShop()
let session: Session

beforeAll(async () => {
  session = await launch('firefox')
})
afterAll(() => session?.close())

it('says so where the user has taken the sites’ access back, as Firefox lets him', async () => {
  const chrome = await chromeScope(session.browser)
  await chrome(async (id) => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    const { extension } = WebExtensionPolicy.getByID(id)
    await ExtensionPermissions.remove(id, { permissions: [], origins: ['http://*/*', 'https://*/*'] }, extension)
  }, ADDON_ID)
  await session.page.goto(`${file.shop.origin}/`)
  const panel = await session.openToolbox(session.page)
  const stateOf = () => panel.evaluate(() => document.querySelector('.blank')?.getAttribute('data-state') ?? null)
  await until('the sentence', async () => (await stateOf()) === 'withheld')
  expect(await panel.evaluate(() => document.querySelector('.blank')?.textContent)).toContain('Site access is off')
})
