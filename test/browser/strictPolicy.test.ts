import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { BROWSERS } from './harness/extension.ts'
import { rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'

const BODY = bodyWith(
  { key: 'author', type: 'META_TAG', expression: 'author' },
  { key: 'inside', type: 'JAVA_SCRIPT_VARIABLE', expression: 'strict.value' },
  { key: 'absent', type: 'JAVA_SCRIPT_VARIABLE', expression: 'nowhere.to.be.found' },
)
const file = useShop()

describe.each(BROWSERS)('a page under a strict policy with Trusted Types in %s', (name) => {
  const opened = useInspected(name, file, { path: '/strict', sample: false })
  const complaints: string[] = []

  beforeAll(async () => {
    const { page, panel } = opened.it
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await paste(panel, BODY)
  })

  it('is read where it stands', async () => {
    expect(await rowOf(opened.it.panel, 'author')).toMatchObject({ status: 'captured', value: 'Ines Lindqvist' })
    expect(await rowOf(opened.it.panel, 'inside')).toMatchObject({ status: 'captured', value: 'under policy' })
  })

  it('is read from its start, and complains of nothing', async () => {
    const { page, panel } = opened.it
    await page.reload()
    expect(await rowOf(panel, 'inside')).toMatchObject({ status: 'captured', value: 'under policy' })
    expect(await rowOf(panel, 'absent')).toMatchObject({ status: 'empty' })
    expect(await panel.evaluate(() => document.querySelector('.notice[data-state=early]'))).toBeNull()
    expect(complaints).toEqual([])
  })

  it('is under that policy in earnest', async () => {
    const refused = await opened.it.page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>text</b>'
        return false
      } catch {
        return true
      }
    })
    // Firefox ESR enforces Trusted Types only where it has them.
    expect(refused).toBe(await opened.it.page.evaluate(() => 'trustedTypes' in window))
  })
})
