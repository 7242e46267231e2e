import type { Row } from '../bridge/panelMessages.ts'
import { copyText } from './parts/copy.ts'
import { useStore } from './storeContext.ts'
import { text } from './text.ts'

/** Copies a row's value as it would be stored, else what the page gave, and says so. */
export function useCopy(): (row: Row) => Promise<void> {
  const store = useStore()
  return async ({ capture }) => {
    const value = capture.value ?? capture.raw
    const done = value !== null && (await copyText(value))
    store.announcement.value = text(value === null ? 'ui_nothing_to_copy' : done ? 'ui_copied' : 'ui_copy_refused')
  }
}
