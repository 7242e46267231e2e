import type { Panel } from './session.ts'

/** Gives a file to the input behind “Open a recorded session or HAR”, as a user who picks it. */
export const openFile = (panel: Panel, name: string, text: string): Promise<void> =>
  panel.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('.menu-root input[type=file]')
      if (!input) throw new Error('nothing to give a file to')
      const given = new DataTransfer()
      given.items.add(new File([content], fileName))
      input.files = given.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    name,
    text,
  )

/** What the banner over an opened file says; empty: none is open. */
export const openedFile = (panel: Panel): Promise<string> =>
  panel.evaluate(() => document.querySelector('.notice[data-state=imported]')?.textContent ?? '')
