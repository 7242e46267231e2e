import { useEffect, useRef } from 'preact/hooks'
import { text } from '../../text.ts'

type Props = { readonly onPaste: (text: string) => void; readonly onClose: () => void }

/** Takes a configuration from the clipboard by way of a text field, which needs no permission. */
export function PasteDialog({ onPaste, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="paste-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={() => {
          const pasted = area.current?.value ?? ''
          if (pasted.trim() !== '') onPaste(pasted)
        }}
      >
        <h2 id="paste-title">{text('ui_paste_here')}</h2>
        <textarea ref={area} class="mono" rows={12} spellcheck={false} aria-labelledby="paste-title" />
        <div class="buttons">
          <button type="submit" class="button primary">
            {text('ui_import')}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {text('ui_cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
