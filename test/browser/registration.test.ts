import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSERS } from './harness/extension.ts'
import { launch } from './harness/inspected.ts'
import type { Session } from './harness/session.ts'
import { useShop } from './harness/shop.ts'
import { pause, until } from './harness/until.ts'

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

  it('is taken back although the background died as the toolbox closed', { timeout: 120_000 }, async () => {
    const { page, openToolbox, closeToolbox, killBackground } = session
    await openToolbox(page)
    await registered(2)
    await Promise.all([killBackground(), closeToolbox(page)])
    // The page wakes it at once, unless it was released before; then the alarm does.
    await registered(0, 45_000)
  })

  it('is taken back by the alarm when nobody is left to wake it', { timeout: 180_000 }, async () => {
    const { browser, openToolbox, killBackground, backgroundInstance } = session
    await until(
      'a tab that goes with its toolbox while the background is dead',
      async () => {
        const tab = await browser.newPage()
        await tab.goto(`${file.shop.origin}/plain`)
        await openToolbox(tab)
        await registered(2)
        await Promise.all([killBackground(), tab.close()])
        // Where the toolbox was slower to go than to reconnect, the background lives again: another try.
        await pause(500)
        return (await backgroundInstance()) === null && (await session.registeredScripts()) === 2
      },
      60_000,
    )
    await registered(0, 60_000)
  })
})
