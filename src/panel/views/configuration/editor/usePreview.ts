import { useEffect } from 'preact/hooks'
import type { Preview } from '../../../../bridge/configurationView.ts'
import { type Drafting, draftOf } from '../../../drafting.ts'
import { useStore } from '../../../storeContext.ts'

/** Somebody who types isn't shown every letter's result. */
const PAUSE_MS = 150

/** Asks for what the draft would give on the page, after each change; nothing more once the editor is gone. */
export function usePreview(drafting: Drafting): Preview | null {
  const store = useStore()
  const { serial, index } = drafting.edited
  const draft = draftOf(drafting)
  useEffect(() => {
    const timer = setTimeout(() => store.send({ kind: 'preview', serial, index, draft }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [store, serial, index, draft])
  useEffect(() => () => store.send({ kind: 'closeEditor' }), [store])
  const preview = store.preview.value
  return preview?.serial === serial ? preview : null
}
