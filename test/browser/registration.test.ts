import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSERS } from './harness/extension.ts'
import { launch } from './harness/inspected.ts'
import type { Session } from './harness/session.ts'
import { useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const file = useShop()

describe.each(BROWSERS)('the registration of our scripts in %s', (name) => {
  let session: Session
  const registered = (count: number, patience?: number) =>
    until(`${count} registered scripts`, async () => (await session.registeredScripts()) === count, patience)

  beforeAll(async () => {
    session = await launch(name)
    await session.page.goto(`${file.shop.origin}/plain`)
  })
  afterAll(() => session?.close())

  it('stays until the last toolbox closes', async () => {
    const { page, browser, openToolbox, closeToolbox } = session
    expect(await session.registeredScripts()).toBe(0)
    await openToolbox(page)
    await registered(2)
    const other = await browser.newPage()
    await other.goto(`${file.shop.origin}/plain`)
    await openToolbox(other)
    await closeToolbox(page)
    await openToolbox(page)
    expect(await session.registeredScripts()).toBe(2)
    await closeToolbox(page)
    expect(await session.registeredScripts()).toBe(2)
    await closeToolbox(other)
    await registered(0, 3_000)
    await other.close()
  })

  it('is taken back although the background was dead when the toolbox closed', { timeout: 120_000 }, async () => {
    const { page, openToolbox, closeToolbox, killBackground, backgroundInstance } = session
    await openToolbox(page)
    await registered(2)
    await Promise.all([killBackground(), closeToolbox(page)])
    if ((await backgroundInstance()) === null) expect(await session.registeredScripts()).toBe(2)
    await registered(0, 35_000)
  })
})
