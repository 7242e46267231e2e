import type { Row } from '../bridge/panelMessages.ts'
import { copyText } from './parts/copy.ts'
import { useStore } from './storeContext.ts'
import { text } from './text.ts'

/** Copies a text, or a row's value as it would be stored (else what the page gave), and says so. */
export function useCopy(): {
  readonly copy: (value: string | null) => Promise<void>
  readonly copyRow: (row: Row) => Promise<void>
} {
  const store = useStore()
  const copy = async (value: string | null): Promise<void> => {
    const done = value !== null && (await copyText(value))
    store.announcement.value = text(value === null ? 'ui_nothing_to_copy' : done ? 'ui_copied' : 'ui_copy_refused')
  }
  return { copy, copyRow: ({ capture }) => copy(capture.value ?? capture.raw) }
}
