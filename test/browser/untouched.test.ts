import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSERS } from './harness/extension.ts'
import { launch } from './harness/inspected.ts'
import { pageState } from './harness/pageState.ts'
import type { Session } from './harness/session.ts'
import { useShop } from './harness/shop.ts'
import { pause, until } from './harness/until.ts'

/** Time that a page has to be left alone again after its load event. */
const SOON_MS = 250
const file = useShop()

describe.each(BROWSERS)('a page in %s', (name) => {
  let session: Session
  let clean: Awaited<ReturnType<typeof pageState>>
  beforeAll(async () => {
    session = await launch(name)
    await session.page.goto(`${file.shop.origin}/plain`)
  })
  afterAll(() => session?.close())

  it('has nothing of ours before any toolbox', async () => {
    expect(await session.registeredScripts()).toBe(0)
    clean = await pageState(session.page)
    expect(clean.dtrum).toBeNull()
    expect(clean.globals).toEqual([])
    expect(clean.fetch?.value).toContain('function fetch(')
  })

  it('has no background behind it once that is idle', { timeout: 90_000 }, async () => {
    const isIdle = async () => {
      // Each question opens a tab: not too many of them.
      await pause(1_000)
      return (await session.backgroundInstance()) === null
    }
    await until('an idle background', isIdle, 60_000)
  })

  it('is left alone within milliseconds while another tab is inspected', async () => {
    await session.openToolbox(session.page)
    await session.page.reload()
    // The inspected tab itself shows that the comparison can fail.
    expect(await pageState(session.page)).not.toEqual(clean)
    const other = await session.browser.newPage()
    for (const round of [1, 2, 3]) {
      await other.goto(`${file.shop.origin}/plain?round=${round}`)
      await pause(SOON_MS)
      expect(await pageState(other)).toEqual(clean)
    }
    expect(await pageState(session.page)).not.toEqual(clean)
    await other.close()
  })

  it('gets everything back when its toolbox closes', async () => {
    await session.closeToolbox(session.page)
    await until('a page as it was', async () => JSON.stringify(await pageState(session.page)) === JSON.stringify(clean))
    // A background that has just been woken gives other toolboxes two seconds to come back.
    await until('no registered script', async () => (await session.registeredScripts()) === 0)
    await session.page.reload()
    expect(await pageState(session.page)).toEqual(clean)
  })
})
