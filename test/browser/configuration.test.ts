import { describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { BROWSERS } from './harness/extension.ts'
import { readRows, rowOf } from './harness/rows.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const BODY = bodyWith(
  { key: 'written_by', type: 'META_TAG', expression: 'author' },
  { key: 'badge', type: 'CSS_SELECTOR', expression: '.member-badge b', cleanupRule: '^(\\w+) member' },
)
const keysOf = async (panel: Panel) => (await readRows(panel)).map(({ key }) => key).sort()
const notice = (panel: Panel) =>
  until('a refusal', () => panel.evaluate(() => document.querySelector('.notice[data-state=refused]')?.textContent))

const file = useShop()

describe.each(BROWSERS)('a configuration in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })

  it('is asked for where there is none', async () => {
    const { panel } = opened.it
    await until('the empty state', () =>
      panel.evaluate(() => document.querySelector('.blank[data-state=no_configuration]') !== null),
    )
  })

  it('is imported by pasting the body of the Config API, and its values are read at once', async () => {
    const { panel } = opened.it
    await paste(panel, BODY)
    expect(await rowOf(panel, 'written_by')).toMatchObject({ status: 'captured', value: 'Ines Lindqvist' })
    expect(await rowOf(panel, 'badge')).toMatchObject({ status: 'captured', value: 'Explorer' })
  })

  it('stays in use when a broken text is refused with its place', async () => {
    const { panel } = opened.it
    await paste(panel, '{\n  "name": "Half",\n  "userActionAndSessionProperties": [\n    { "key": }\n  ]\n}')
    expect(await notice(panel)).toMatch(/Line 4, column \d+:/)
    expect(await keysOf(panel)).toEqual(['badge', 'written_by'])
    await opened.it.page.reload()
    expect(await rowOf(panel, 'badge', ({ value }) => value === 'Explorer')).toMatchObject({ status: 'captured' })
  })

  it('is still there in a new toolbox', async () => {
    const { page, closeToolbox, openToolbox } = opened.it
    await closeToolbox(page)
    const panel = await openToolbox(page)
    expect(await rowOf(panel, 'badge')).toMatchObject({ status: 'captured', value: 'Explorer' })
    expect(await keysOf(panel)).toEqual(['badge', 'written_by'])
  })
})
