import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith } from './harness/configuration.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { rowOf, showTab } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

/** More than anybody notices as a hitch, and far less than reading such a file to its end would take. */
const HITCH_MS = 1_000

const file = useShop()

describe.each(BROWSERS)('a dropped file in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })

  it('is taken, in UTF-16 as well', async () => {
    const { panel } = opened.it
    const bytes = [
      ...Buffer.from(`\uFEFF${bodyWith({ key: 'dropped', type: 'META_TAG', expression: 'author' })}`, 'utf16le'),
    ]
    await panel.evaluate((content) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(content)], 'wide.json'))
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    }, bytes)
    expect(await rowOf(panel, 'dropped')).toMatchObject({ status: 'captured', value: 'Ines Lindqvist' })
  })
})

describe.each(BROWSERS)('a file that is no configuration to be read in %s', (name) => {
  const opened = useInspected(name, file)
  beforeAll(async () => {
    await rowOf(opened.it.panel, 'author')
    await showTab(opened.it.panel, 'configuration')
  })

  /** Gives it to the picker as a user does; the longest that the panel did nothing else until it was refused. */
  const refused = async (part: string, size: number): Promise<{ readonly said: string; readonly longest: number }> => {
    const { panel } = opened.it
    await until('the picker', () =>
      panel.evaluate(() => document.querySelector('.configuration input[type=file]') !== null),
    )
    return panel.evaluate(
      async (repeated, length) => {
        const notice = () => document.querySelector('.notice[data-state=refused] .notice-text')?.textContent ?? ''
        const before = notice()
        const input = document.querySelector<HTMLInputElement>('.configuration input[type=file]')
        const given = new DataTransfer()
        given.items.add(new File([repeated.repeat(length / repeated.length)], 'large.json'))
        if (!input) throw new Error('no picker')
        input.files = given.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
        let longest = 0
        let last = performance.now()
        const end = last + 20_000
        while (notice() === before && last < end) {
          await new Promise((resolve) => setTimeout(resolve, 5))
          longest = Math.max(longest, performance.now() - last)
          last = performance.now()
        }
        return { said: notice(), longest }
      },
      part,
      size,
    )
  }

  it.each([
    ['of 30 MB', ' ', 30 * 1024 * 1024, words('refused_too_large').replace('$1', '30')],
    ['nested deeply', '[', 3_000_000, 'Line 1, column 101: the nesting is deeper'],
  ])('%s is refused in a sentence, and the panel goes on meanwhile', async (_, part, size, sentence) => {
    const { said, longest } = await refused(part, size)
    expect(said).toContain(sentence)
    expect(longest).toBeLessThan(HITCH_MS)
    await showTab(opened.it.panel, 'properties')
    expect(await rowOf(opened.it.panel, 'author')).toMatchObject({ status: 'captured' })
    await showTab(opened.it.panel, 'configuration')
  })
})
