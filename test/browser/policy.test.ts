import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { type Inspected, openInspected } from './harness/inspected.ts'
import { policyObstacle, setPolicy } from './harness/policy.ts'
import { readRows, rowOf, showTab } from './harness/rows.ts'
import { useShop } from './harness/shop.ts'
import { sourceIs } from './harness/sources.ts'
import { until } from './harness/until.ts'

const file = useShop()

describe.each(BROWSERS)('an enterprise policy in %s', (name) => {
  const obstacle = policyObstacle(name)
  let it_: Inspected | undefined
  let remove = () => {}
  const opened = (): Inspected => {
    if (!it_) throw new Error('The browser is closed.')
    return it_
  }
  beforeAll(async () => {
    if (obstacle) return
    const policy = setPolicy(name, {
      configurations: [bodyWith({ key: 'by_policy', type: 'META_TAG', expression: 'author' })],
      url: 'https://127.0.0.1:9/never.json',
    })
    remove = policy.remove
    it_ = await openInspected(name, { url: `${file.shop.origin}/`, sample: false, env: policy.env })
  })
  afterAll(async () => {
    await it_?.close()
    remove()
  })

  it('sets the configuration that is used', async (test) => {
    test.skip(obstacle !== null, obstacle ?? '')
    const { panel } = opened()
    expect(await rowOf(panel, 'by_policy')).toMatchObject({ status: 'captured', value: 'Ines Lindqvist' })
    await showTab(panel, 'configuration')
    await sourceIs(panel, 'policy', 'locked')
  })

  it('locks it: what the user gives is refused in a sentence', async (test) => {
    test.skip(obstacle !== null, obstacle ?? '')
    const { panel } = opened()
    await paste(panel, bodyWith({ key: 'by_user', type: 'META_TAG', expression: 'author' }))
    const said = await until('a refusal', () =>
      panel.evaluate(() => document.querySelector('.notice[data-state=refused] .notice-text')?.textContent),
    )
    expect(said).toBe(words('refused_locked_by_policy'))
    expect((await readRows(panel)).map(({ key }) => key)).toEqual(['by_policy'])
  })

  it('locks the address that it names: it can be asked, not changed', async (test) => {
    test.skip(obstacle !== null, obstacle ?? '')
    const { panel } = opened()
    await showTab(panel, 'configuration')
    const buttons = await panel.evaluate(() =>
      [...document.querySelectorAll('.source[data-source=url] button')].map((button) => button.textContent?.trim()),
    )
    expect(buttons).toEqual([words('ui_fetch_now')])
  })
})
