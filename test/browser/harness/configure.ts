import { showTab } from './rows.ts'
import type { Panel } from './session.ts'
import { until } from './until.ts'

/** Shows a part of the Configuration view. */
export async function showSection(panel: Panel, section: 'sources' | 'properties' | 'add' | 'page'): Promise<void> {
  await showTab(panel, 'configuration')
  await until(`the part ${section}`, () =>
    panel.evaluate((wanted) => {
      const button = document.querySelector<HTMLElement>(`[data-section=${wanted}]`)
      button?.click()
      return button?.getAttribute('aria-current') === 'true'
    }, section),
  )
}

/** Opens a configured property in the editor. */
export async function openEditor(panel: Panel, key: string): Promise<void> {
  await showSection(panel, 'properties')
  await until(`the property ${key}`, () =>
    panel.evaluate((wanted) => {
      const row = [...document.querySelectorAll<HTMLElement>('.configured-grid .grid-body [role=row]')].find(
        (one) => one.querySelector('.cell-key')?.textContent === wanted,
      )
      row?.click()
      return row !== undefined
    }, key),
  )
  await until(`the editor of ${key}`, async () => (await fieldOf(panel, 'Key')) === key)
}

/** What a field of the editor's form shows, by its label; null: there is no such field. */
export const fieldOf = (panel: Panel, label: string): Promise<string | null> =>
  panel.evaluate((wanted) => {
    const found = [...document.querySelectorAll('.form label')].find(({ textContent }) => textContent === wanted)
    return found instanceof HTMLLabelElement && found.control ? (found.control as HTMLInputElement).value : null
  }, label)

/** Fills a field of the editor's form, as typing does at its end. */
export const fill = (panel: Panel, label: string, value: string): Promise<void> =>
  panel.evaluate(
    (wanted, text) => {
      const found = [...document.querySelectorAll('.form label')].find(({ textContent }) => textContent === wanted)
      const control = found instanceof HTMLLabelElement ? found.control : null
      if (!(control instanceof HTMLInputElement) && !(control instanceof HTMLSelectElement))
        throw new Error(`no field ${wanted}`)
      control.value = text
      control.dispatchEvent(new Event(control instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }))
    },
    label,
    value,
  )

/** The preview in the editor, once it is as asked. */
export const previewOf = (panel: Panel, accept: (shown: Shown) => boolean): Promise<Shown> => {
  let last: Shown | null = null
  return until('a preview that is as asked', async () => {
    last = await panel.evaluate(() => ({
      status: document.querySelector('.preview-head [data-status]')?.getAttribute('data-status') ?? null,
      store: document.querySelector('.preview [data-step=store] .value')?.textContent ?? null,
      reason: document.querySelector('.preview .reason')?.textContent ?? null,
      problems: [...document.querySelectorAll<HTMLElement>('.preview .problems li')].map(
        (one) => one.dataset.code ?? '',
      ),
      text: document.querySelector('.preview')?.textContent ?? '',
    }))
    return last && accept(last) ? last : null
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it was ${JSON.stringify(last)}`)
  })
}
type Shown = {
  readonly status: string | null
  readonly store: string | null
  readonly reason: string | null
  readonly problems: readonly string[]
  readonly text: string
}
