import { clickRow, showTab } from './rows.ts'
import type { Panel } from './session.ts'
import { until } from './until.ts'

/** A row of the timeline as it stands there; a navigation has only its text. */
export type ShownAction = {
  readonly navigation: boolean
  readonly name: string
  readonly kind: string
  readonly text: string
  readonly selected: boolean
}

/** What is drawn of the timeline, top to bottom. */
export const readTimeline = (panel: Panel): Promise<readonly ShownAction[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.timeline-grid .grid-body [role=row]')]
      .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => ({
        navigation: row.classList.contains('separator'),
        name: row.querySelector('.cell-name > span')?.textContent ?? '',
        kind: row.querySelector('.cell-kind')?.textContent ?? '',
        text: row.textContent ?? '',
        selected: row.getAttribute('aria-selected') === 'true',
      })),
  )

/** The timeline once it is as asked. */
export const timelineIs = (panel: Panel, what: string, accept: (actions: readonly ShownAction[]) => boolean) => {
  let shown: readonly ShownAction[] = []
  return until(what, async () => {
    shown = await readTimeline(panel)
    return accept(shown) ? shown : null
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it was ${shown.map(({ text }) => text).join(' | ')}`)
  })
}

/** Clicks the newest action of that name, with Control where it is to be selected besides another one. */
export const clickAction = (panel: Panel, name: string, control = false): Promise<void> =>
  panel.evaluate(
    (wanted, ctrlKey) => {
      const row = [...document.querySelectorAll('.timeline-grid .grid-body [role=row]')]
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .findLast((one) => one.querySelector('.cell-name > span')?.textContent === wanted)
      if (!row) throw new Error(`no action ${wanted}`)
      row.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey }))
    },
    name,
    control,
  )

/** Ticks or clears the box with this word beside it. */
export const tick = (panel: Panel, word: string): Promise<boolean> =>
  until(`a box “${word}”`, () =>
    panel.evaluate((wanted) => {
      const label = [...document.querySelectorAll('label.switch')].find((one) => one.textContent?.trim() === wanted)
      label?.querySelector('input')?.click()
      return label !== undefined
    }, word),
  )

/** The Session view's value of that key, and how many actions it is from, with that row selected. */
export async function sessionOf(panel: Panel, key: string): Promise<{ readonly value: string; readonly from: string }> {
  await showTab(panel, 'session')
  await until('the session', () => panel.evaluate(() => document.querySelector('.session-grid .grid-body') !== null))
  await clickRow(panel, key)
  return panel.evaluate((wanted) => {
    const row = [...document.querySelectorAll('.session-grid .grid-body [role=row]')].find(
      (one) => one.querySelector('.cell-key')?.textContent === wanted,
    )
    const textOf = (cell: string) => row?.querySelector(`.cell-${cell}`)?.textContent ?? ''
    return { value: textOf('value'), from: textOf('from') }
  }, key)
}
