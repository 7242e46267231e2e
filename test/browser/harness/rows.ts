import type { Status } from '../../../src/core/model/code.ts'
import type { Panel } from './session.ts'
import { until } from './until.ts'

/** A row of the grid as it stands there. */
export type ShownRow = {
  readonly status: Status
  readonly key: string
  readonly type: string
  /** The value, or the few words that say why there is none. */
  readonly value: string
  readonly hasValue: boolean
}

/** Every row of the grid; it draws only what is visible, so fewer than it counts is an error. */
export async function readRows(panel: Panel): Promise<readonly ShownRow[]> {
  const { rows, count } = await panel.evaluate(() => {
    const textOf = (row: Element, cell: string) => row.querySelector(`.cell-${cell}`)?.textContent ?? ''
    return {
      count: Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? 1) - 1,
      rows: [...document.querySelectorAll('.grid-body [role=row]')].map((row) => ({
        status: row.querySelector('[data-status]')?.getAttribute('data-status') as never,
        key: textOf(row, 'key'),
        type: textOf(row, 'type'),
        value: textOf(row, 'value'),
        hasValue: row.querySelector('.cell-value .mono') !== null,
      })),
    }
  })
  if (rows.length !== count) throw new Error(`${rows.length} of ${count} rows are drawn: make the panel taller.`)
  return rows
}

/** The row of that key, once it is as asked; without `accept`, once it has been read. */
export const rowOf = (
  panel: Panel,
  key: string,
  accept: (row: ShownRow) => boolean = ({ status }) => status !== 'waiting',
): Promise<ShownRow> => {
  let last: ShownRow | undefined
  return until(`a row ${key} that is as asked`, async () => {
    last = (await readRows(panel)).find((row) => row.key === key)
    return last && accept(last) ? last : null
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it was ${JSON.stringify(last)}`)
  })
}

/** Clicks the button with these words. */
export const clickButton = (panel: Panel, label: string): Promise<boolean> =>
  until(`a button “${label}”`, () =>
    panel.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim() === wanted,
      )
      found?.click()
      return found !== undefined
    }, label),
  )

/** Shows a tab of the panel. */
export const showTab = (panel: Panel, id: string): Promise<void> =>
  panel.evaluate((tab) => document.querySelector<HTMLElement>(`#tab-${tab}`)?.click(), id)

/** Selects the row of that key by mouse, which opens its detail. */
export const clickRow = (panel: Panel, key: string): Promise<void> =>
  panel.evaluate((wanted) => {
    const row = [...document.querySelectorAll<HTMLElement>('.grid-body [role=row]')].find(
      (one) => one.querySelector('.cell-key')?.textContent === wanted,
    )
    if (!row) throw new Error(`no row ${wanted}`)
    row.click()
  }, key)
