import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { paste } from './harness/configuration.ts'
import { words } from './harness/extension.ts'
import { openInspected } from './harness/inspected.ts'
import { clickButton, rowOf, showTab } from './harness/rows.ts'
import { useShop } from './harness/shop.ts'
import { pause } from './harness/until.ts'

const file = useShop()
it.each([
  [1100, 700, 'light'],
  [1100, 700, 'dark'],
  [340, 700, 'light'],
] as const)('shot %s %s %s', async (width, height, theme) => {
  const s = await openInspected('chromium', { url: file.shop.origin + '/', width, height })
  const { panel, page } = s
  await s.setTheme(page, theme)
  await rowOf(panel, 'author').catch(() => null)
  await showTab(panel, 'checks')
  await pause(500)
  const shot = async (n: string) =>
    writeFileSync(`/tmp/checks-shot-${width}-${theme}-${n}.png`, await panel.screenshot())
  await shot('empty')
  await clickButton(panel, words('ui_checks_expect'))
  await paste(panel, JSON.stringify({ checks: [{ key: 'author', on: 'every', expect: { equals: 'Nobody' } }] }))
  await showTab(panel, 'properties')
  await pause(500)
  await shot('props')
  await showTab(panel, 'checks')
  await pause(500)
  await panel.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.checks-grid .grid-body [role=row]')]
    ;(rows.find((row) => row.querySelector('[data-passed=false]')) ?? rows[0])?.click()
  })
  await pause(500)
  await shot('detail')
  await clickButton(panel, words('ui_check_edit'))
  await pause(300)
  await shot('form')
  await s.close()
  expect(1).toBe(1)
})
