import { describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { fieldOf, fill, openEditor, previewOf, showSection } from './harness/configure.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { clickButton, rowOf, showTab } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const BODY = bodyWith(
  { key: 'written_by', type: 'META_TAG', expression: 'author' },
  { key: 'badge', type: 'CSS_SELECTOR', expression: '.member-badge b', cleanupRule: '^(\\w+) member' },
  { key: 'Odd Key', type: 'CSS_SELECTOR', expression: '//b' },
)

const file = useShop()

describe.each(BROWSERS)('the editor in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })
  const overlays = () =>
    opened.it.page.evaluate(() => document.querySelector('rum-property-inspector-overlay')?.childElementCount ?? 0)

  it('shows every property with its problems', async () => {
    const { panel } = opened.it
    await paste(panel, BODY)
    await showSection(panel, 'properties')
    const problem = await until('a problem', () =>
      panel.evaluate(() => document.querySelector('.configured-grid [data-severity]')?.parentElement?.textContent),
    )
    expect(problem).toContain(words('ui_severity_warning'))
    expect(await panel.evaluate(() => document.querySelector('#tab-configuration')?.textContent)).toMatch(/\d problems/)
  })

  it('previews an edit on the page before it is saved, and frames what is read there', async () => {
    const { panel } = opened.it
    await openEditor(panel, 'badge')
    await previewOf(panel, ({ store }) => store === 'Explorer')
    await until('a frame', async () => (await overlays()) === 1)
    await fill(panel, words('ui_cleanup_rule'), '^(\\w)')
    await previewOf(panel, ({ store }) => store === 'E')
    await fill(panel, words('ui_expression_CSS_SELECTOR'), 'h1')
    await previewOf(panel, ({ store }) => store !== null && store.length === 1 && store !== 'E')
    await showTab(panel, 'properties')
    expect(await rowOf(panel, 'badge')).toMatchObject({ value: 'Explorer' })
    await until('no frame', async () => (await overlays()) === 0)
  })

  it('keeps what is not saved, and takes it back step by step', async () => {
    const { panel } = opened.it
    await showTab(panel, 'configuration')
    await until('the edited selector', async () => (await fieldOf(panel, words('ui_expression_CSS_SELECTOR'))) === 'h1')
    await clickButton(panel, words('ui_undo'))
    expect(await fieldOf(panel, words('ui_expression_CSS_SELECTOR'))).toBe('.member-badge b')
    await clickButton(panel, words('ui_undo'))
    expect(await fieldOf(panel, words('ui_cleanup_rule'))).toBe('^(\\w+) member')
    await clickButton(panel, words('ui_redo'))
    expect(await fieldOf(panel, words('ui_cleanup_rule'))).toBe('^(\\w)')
  })

  it('saves, and can take the saved edit back', async () => {
    const { panel } = opened.it
    await clickButton(panel, words('ui_save'))
    await showTab(panel, 'properties')
    expect(await rowOf(panel, 'badge', ({ value }) => value === 'E')).toMatchObject({ status: 'captured' })
    await showSection(panel, 'properties')
    await clickButton(panel, words('ui_undo_edit'))
    await showTab(panel, 'properties')
    expect(await rowOf(panel, 'badge', ({ value }) => value === 'Explorer')).toMatchObject({ status: 'captured' })
  })

  it('applies only JSON that parses', async () => {
    const { panel } = opened.it
    await openEditor(panel, 'written_by')
    const type = (text: string) =>
      panel.evaluate((typed) => {
        const area = document.querySelector<HTMLTextAreaElement>('#draft-json')
        if (!area) throw new Error('no JSON')
        area.value = typed
        area.dispatchEvent(new Event('input', { bubbles: true }))
      }, text)
    const json = await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('#draft-json')?.value ?? '')
    await type(json.slice(0, 40))
    await until('a flaw', () =>
      panel.evaluate(() => /Line \d+, column \d+/.test(document.querySelector('.json-flaw')?.textContent ?? '')),
    )
    expect(await fieldOf(panel, words('ui_column_key'))).toBe('written_by')
    await type(json.replace('"author"', '"viewport"'))
    await until(
      'the form to follow',
      async () => (await fieldOf(panel, words('ui_expression_META_TAG'))) === 'viewport',
    )
    await previewOf(panel, ({ store }) => store?.includes('width') ?? false)
    await clickButton(panel, words('ui_close'))
    await clickButton(panel, words('ui_discard'))
  })

  it('makes a new property, calls a function only on click, and removes it again', async () => {
    const { panel, page } = opened.it
    await page.evaluate(() => {
      Object.assign(window, {
        rumCalls: 0,
        rumAsk: () => `called ${++(window as never as { rumCalls: number }).rumCalls}`,
      })
    })
    await clickButton(panel, words('ui_new_property'))
    await until('an empty form', async () => (await fieldOf(panel, words('ui_column_key'))) === '')
    await fill(panel, words('ui_column_key'), 'asked')
    await fill(panel, words('ui_column_type'), 'JAVA_SCRIPT_FUNCTION')
    await fill(panel, words('ui_expression_JAVA_SCRIPT_FUNCTION'), 'rumAsk()')
    await previewOf(panel, ({ text, problems }) => text.includes(words('ui_preview_call')) && problems.length > 0)
    expect(await page.evaluate(() => (window as never as { rumCalls: number }).rumCalls)).toBe(0)
    await clickButton(panel, words('ui_call_now'))
    await previewOf(panel, ({ store }) => store === 'called 1')
    await clickButton(panel, words('ui_save'))
    await until('it to be saved', () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('.configured-grid .cell-key')].some((one) => one.textContent === 'asked'),
      ),
    )
    await clickButton(panel, words('ui_remove'))
    await panel.evaluate(() => document.querySelector<HTMLElement>('.ask button')?.click())
    await until('it to be gone', () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('.configured-grid .cell-key')].every((one) => one.textContent !== 'asked'),
      ),
    )
  })
})
