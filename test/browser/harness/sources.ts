import { words } from './extension.ts'
import { showTab } from './rows.ts'
import type { Panel } from './session.ts'
import { until } from './until.ts'

/** Enters texts by the fields' selectors, and submits the form that they are in. */
export const submit = (panel: Panel, fields: Readonly<Record<string, string>>): Promise<void> =>
  panel.evaluate((entered) => {
    let form: HTMLFormElement | null = null
    for (const [selector, value] of Object.entries(entered)) {
      const field = document.querySelector<HTMLInputElement>(selector)
      if (!field) throw new Error(`no ${selector}`)
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
      form = field.form
    }
    if (!form) throw new Error('no form')
    const found = form
    // The framework takes what was entered in its next turn.
    return new Promise<void>((resolve) =>
      setTimeout(() => {
        found.requestSubmit()
        resolve()
      }, 50),
    )
  }, fields)

const inSource = (source: string, rest: string): string => `.source[data-source=${source}] ${rest}`

/** Clicks the button with these words in a source's row. */
export const clickInSource = (panel: Panel, source: string, label: string): Promise<boolean> =>
  until(`a button “${label}” in ${source}`, () =>
    panel.evaluate(
      (selector, wanted) => {
        const found = [...document.querySelectorAll<HTMLButtonElement>(selector)].find(
          (button) => button.textContent?.trim() === wanted,
        )
        found?.click()
        return found !== undefined
      },
      inSource(source, 'button'),
      label,
    ),
  )

/** What a source's row says once it is in that state. */
export const sourceIs = (panel: Panel, source: string, state: string): Promise<string> =>
  until(`${source} to be ${state}`, () =>
    panel.evaluate(
      (selector, wanted) => {
        const row = document.querySelector(selector)
        return row?.getAttribute('data-state') === wanted ? (row.textContent ?? '') : null
      },
      inSource(source, '').trim(),
      state,
    ),
  )

/** Sets the Config API up as a user does: environment, token, and one of the applications that it offers. */
export async function setUpConfigApi(
  panel: Panel,
  { environment, token, application }: { environment: string; token: string; application: string },
): Promise<void> {
  await showTab(panel, 'configuration')
  await clickInSource(panel, 'config-api', words('ui_set_up'))
  await submit(panel, { [inSource('config-api', 'input[inputmode=url]')]: environment })
  await until('the token’s field', () => panel.evaluate(() => document.querySelector('input[data-token]') !== null))
  await submit(panel, { 'input[data-token]': token })
  await until(`the offer of ${application}`, () =>
    panel.evaluate((id) => {
      const box = document.querySelector<HTMLInputElement>(`.offered label[title="${id}"] input`)
      box?.click()
      return box !== null
    }, application),
  )
}

/** Opens the revisions of an application and clicks a button of the one at `index`, the newest being 0. */
export async function clickInRevision(panel: Panel, index: number, label: string): Promise<void> {
  await until(`revision ${index} with “${label}”`, () =>
    panel.evaluate(
      (at, wanted) => {
        document.querySelector('details.revisions')?.setAttribute('open', '')
        const row = document.querySelectorAll('.revisions > ul > li')[at]
        const button = [...(row?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.trim() === wanted)
        button?.click()
        return button !== undefined
      },
      index,
      label,
    ),
  )
}
