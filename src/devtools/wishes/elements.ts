import { asElement } from '../inPage/asElement.ts'
import { runInPage } from '../inPage/run.ts'
import type { FoundElement } from '../inPage/task.ts'
import type { Desk, Wishes } from './desk.ts'

const ASK_MS = 300

/** Wishes for a property that reads an element: one that is picked on the page, or the one selected in DevTools. */
export const elementWishes = ({ publisher, editor }: Desk): Wishes<'draftFromElement' | 'stopPicking'> => {
  let asking: ReturnType<typeof setInterval> | undefined
  const stop = (): void => {
    clearInterval(asking)
    publisher.set({ picking: false })
    void runInPage('stopPicking', null)
  }
  const draft = (found: FoundElement | null): void => {
    if (found) editor.openNew({ type: 'CSS_SELECTOR', expression: found.selector })
  }
  const ask = async (): Promise<void> => {
    const found = await runInPage('picked', null)
    if (found === null || !publisher.view.picking) return
    stop()
    draft(asElement(found))
  }
  return {
    draftFromElement: async ({ which }) => {
      if (which === 'selected') {
        const found = asElement(await runInPage('selected', null))
        if (found) draft(found)
        else publisher.set({ refused: { code: 'no-element', args: [] } })
        return
      }
      clearInterval(asking)
      publisher.set({ picking: true })
      await runInPage('pick', null)
      asking = setInterval(ask, ASK_MS)
    },
    stopPicking: stop,
  }
}
