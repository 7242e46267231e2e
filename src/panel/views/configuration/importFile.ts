import type { Store } from '../../store.ts'
import { text } from '../../text.ts'

/** More than any configuration in any encoding. */
const BYTES_MAX = 16 * 1024 * 1024
const HEAD = 4_096
/** What else may be opened here, and may be larger: a recorded session, a HAR. */
const RECORDED = /rum-property-inspector\/session@|^\uFEFF?\s*\{\s*"log"/

/**
 * Hands a picked or dropped file over to be imported. One that is far too large is not even read; one that can't be read
 * is said, nothing else changes.
 */
export async function importFile(store: Store, file: File): Promise<void> {
  const send = (content: string) => store.send({ kind: 'import', text: content, source: 'file', name: file.name })
  try {
    if (file.size > BYTES_MAX) {
      const megabytes = String(Math.round(file.size / 1024 / 1024))
      if (RECORDED.test(await file.slice(0, HEAD).text())) send(await file.text())
      else store.send({ kind: 'unreadable', refusal: { code: 'too-large', args: [megabytes] } })
      return
    }
    const { decodeText } = await import('../../../core/config/decodeText.ts')
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
    if (decoded.ok) send(decoded.value)
    else store.send({ kind: 'unreadable', refusal: decoded.refusal })
  } catch {
    store.announcement.value = text('ui_file_unreadable', file.name)
  }
}
