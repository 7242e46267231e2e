import { describe, expect, it } from 'vitest'
import { BROWSERS, words } from './harness/extension.ts'
import { clickButton, rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const file = useShop()

describe.each(BROWSERS)('the start of a page in %s', (name) => {
  const opened = useInspected(name, file, { path: '/early' })
  const notice = () =>
    opened.it.panel.evaluate(() => document.querySelector('.notice[data-state=early]')?.textContent ?? null)

  it('was missed where the toolbox came late, which is said', async () => {
    const { panel } = opened.it
    await rowOf(panel, 'trip_id')
    expect(await until('the notice', notice)).toContain(words('ui_state_early'))
    expect(await rowOf(panel, 'trip_id')).toMatchObject({ status: 'empty', hasValue: false })
    expect(await rowOf(panel, 'site_section')).toMatchObject({ hasValue: false })
  })

  it('is seen after the reload that is offered: the first script’s request and call', async () => {
    const { panel } = opened.it
    await clickButton(panel, words('ui_reload'))
    await until('no notice', async () => (await notice()) === null)
    expect(await rowOf(panel, 'trip_id', ({ hasValue }) => hasValue)).toMatchObject({ status: 'captured' })
    expect((await rowOf(panel, 'site_section', ({ status }) => status !== 'empty')).status).not.toBe('waiting')
  })
})
