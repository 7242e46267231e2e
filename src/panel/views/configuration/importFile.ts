import type { Store } from '../../store.ts'
import { text } from '../../text.ts'

/** Hands a picked or dropped file over to be imported; one that can't be read is said, nothing else changes. */
export async function importFile(store: Store, file: File): Promise<void> {
  try {
    store.send({ kind: 'import', text: await file.text(), source: 'file', name: file.name })
  } catch {
    store.announcement.value = text('ui_file_unreadable', file.name)
  }
}
