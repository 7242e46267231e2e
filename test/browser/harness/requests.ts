import { words } from './extension.ts'
import { showTab } from './rows.ts'
import type { Panel } from './session.ts'
import { until } from './until.ts'

/** A row of the Requests view as it stands there. */
export type ShownRequest = {
  readonly url: string
  /** `fetch`, `XHR`, or empty where only the network panel saw it. */
  readonly by: string
  readonly arrival: string
  readonly headers: string
}

const chooseTable = (panel: Panel, word: string): Promise<boolean> =>
  until(`a choice “${word}”`, () =>
    panel.evaluate((wanted) => {
      const label = [...document.querySelectorAll('.choice label')].find((one) => one.textContent?.trim() === wanted)
      label?.querySelector('input')?.click()
      return label !== undefined
    }, word),
  )

export async function showRequests(panel: Panel): Promise<void> {
  await showTab(panel, 'requests')
  await chooseTable(panel, words('ui_table_requests'))
}

export async function showCookies(panel: Panel): Promise<void> {
  await showTab(panel, 'requests')
  await chooseTable(panel, words('ui_table_cookies'))
}

/** The rows, oldest first, once they are as asked. */
export async function readRequests(
  panel: Panel,
  accept: (rows: readonly ShownRequest[]) => boolean,
): Promise<readonly ShownRequest[]> {
  let last: readonly ShownRequest[] = []
  return until('requests as asked', async () => {
    last = await panel.evaluate(() =>
      [...document.querySelectorAll('.requests-grid .grid-body [role=row]')]
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => {
          const textOf = (cell: string) => row.querySelector(`.cell-${cell}`)?.textContent ?? ''
          return {
            url: row.querySelector('.cell-url [title]')?.getAttribute('title') ?? '',
            by: textOf('by'),
            arrival: textOf('arrival'),
            headers: textOf('headers'),
          }
        }),
    )
    return accept(last) ? last : null
  }).catch((error: Error) => {
    throw new Error(`${error.message}; they were ${JSON.stringify(last)}`)
  })
}

const clickRow = (panel: Panel, cell: string, wanted: string): Promise<boolean> =>
  until(`a row ${wanted}`, () =>
    panel.evaluate(
      (selector, text) => {
        const found = [...document.querySelectorAll(selector)].find(
          (one) => (one.getAttribute('title') ?? one.textContent) === text,
        )
        found?.closest<HTMLElement>('[role=row]')?.click()
        return found !== undefined
      },
      cell,
      wanted,
    ),
  )

export type ShownHeader = {
  readonly status: string
  readonly value: string
  readonly reason: string
  readonly fix: string
}

/** The configured headers in the detail of the request of that address, by lower-case name, once they are as asked. */
export async function headersOf(
  panel: Panel,
  url: string,
  accept: (headers: Readonly<Record<string, ShownHeader>>) => boolean,
): Promise<Readonly<Record<string, ShownHeader>>> {
  await clickRow(panel, '.requests-grid .cell-url [title]', url)
  return until(`the detail of ${url}`, async () => {
    const found = await panel.evaluate((wanted) => {
      if (document.querySelector('.request-detail h2')?.getAttribute('title') !== wanted) return null
      return Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('.request-detail [data-header]')].map((item) => {
          const textOf = (selector: string) =>
            [...item.querySelectorAll(selector)].map(({ textContent }) => textContent).join('\n')
          const shown = {
            status: item.dataset.status ?? '',
            value: textOf('.call-value'),
            reason: textOf('.reason'),
            fix: textOf('.fix code'),
          }
          return [item.dataset.header ?? '', shown]
        }),
      )
    }, url)
    return found && accept(found) && found
  })
}

/** The detail of the cookie of that name, once it says so. */
export async function cookieOf(
  panel: Panel,
  name: string,
  said: string,
): Promise<{ readonly status: string; readonly text: string; readonly fix: string }> {
  await clickRow(panel, '.cookies-grid .cell-name span', name)
  return until(`the cookie ${name}`, () =>
    panel.evaluate(
      (wanted, part) => {
        const detail = document.querySelector('.request-detail')
        const text = detail?.textContent ?? ''
        if (detail?.querySelector('h2')?.textContent !== wanted || !text.includes(part)) return null
        const status = detail.querySelector('[data-status]')?.getAttribute('data-status') ?? ''
        return { status, text, fix: detail.querySelector('.fix code')?.textContent ?? '' }
      },
      name,
      said,
    ),
  )
}

/** What the copy button of the shown line puts on the clipboard. */
export const copied = (panel: Panel): Promise<string> =>
  panel.evaluate(async () => {
    let text = ''
    const heard = (event: ClipboardEvent) => {
      text = getSelection()?.toString() || (document.activeElement as HTMLTextAreaElement | null)?.value || ''
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', heard, true)
    const { clipboard } = navigator
    const original = clipboard.writeText
    Object.defineProperty(clipboard, 'writeText', {
      configurable: true,
      value: (written: string) => {
        text = written
        return Promise.resolve()
      },
    })
    document.querySelector<HTMLElement>('.fix button')?.click()
    await new Promise((resolve) => setTimeout(resolve, 100))
    document.removeEventListener('copy', heard, true)
    Object.defineProperty(clipboard, 'writeText', { configurable: true, value: original })
    return text
  })
