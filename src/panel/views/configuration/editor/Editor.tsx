import { useEffect, useState } from 'preact/hooks'
import type { PropertyDraft } from '../../../../core/config/edit/propertyDraft.ts'
import { changed, type Drafting, draftOf, isUnsaved, moved } from '../../../drafting.ts'
import { DetailPane } from '../../../parts/DetailPane.tsx'
import { IconButton } from '../../../parts/IconButton.tsx'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'
import { Form } from './Form.tsx'
import { textOf } from './form.ts'
import { JsonField } from './JsonField.tsx'
import { PreviewPane } from './Preview.tsx'
import { usePreview } from './usePreview.ts'

type Props = {
  readonly drafting: Drafting
  readonly alone: boolean
  readonly onBack: () => void
  readonly onClose: () => void
}

/** Edits one property: the form first, what it would give on the page, and its JSON. Saved when the user says so. */
export function Editor({ drafting, alone, onBack, onClose }: Props) {
  const store = useStore()
  const [asked, setAsked] = useState<'close' | 'remove' | null>(null)
  const draft = draftOf(drafting)
  const { index, sharers } = drafting.edited
  const unsaved = isUnsaved(drafting)
  const locked = store.locked.value
  const put = (next: Drafting) => {
    setAsked(null)
    store.drafting.value = next
  }
  const onChange = (next: PropertyDraft, what: string) => put(changed(drafting, next, what, Date.now()))
  const preview = usePreview(drafting)
  const key = textOf(draft, 'property', 'key')
  const save = () => store.send({ kind: 'saveDraft', index, draft })
  const close = () => (unsaved ? setAsked('close') : onClose())
  const remove = () => {
    if (index !== null) store.send({ kind: 'remove', index })
    onClose()
  }
  useEffect(() => {
    const focus = document.querySelector<HTMLInputElement>('.editor .form input')
    if (index === null) focus?.focus()
  }, [index])
  return (
    <DetailPane kind="editor" label={text('ui_editor', key)} onBack={onBack}>
      <header class="detail-head">
        {alone && <IconButton icon="back" label={text('ui_back')} onClick={close} />}
        <h2 class="mono">{key || text('ui_new_property')}</h2>
        {unsaved && <span class="quiet">{text('ui_unsaved')}</span>}
        <span class="spacer" />
        <IconButton
          icon="undo"
          label={text('ui_undo')}
          disabled={drafting.at === 0}
          onClick={() => put(moved(drafting, -1))}
        />
        <IconButton
          icon="redo"
          label={text('ui_redo')}
          disabled={drafting.at === drafting.states.length - 1}
          onClick={() => put(moved(drafting, 1))}
        />
        <button type="button" class="button primary" disabled={locked || !unsaved} onClick={save}>
          {text('ui_save')}
        </button>
        {!alone && <IconButton icon="close" label={text('ui_close')} onClick={close} />}
      </header>
      {asked && (
        <div class="ask" role="alert">
          <span>{text(asked === 'close' ? 'ui_discard_question' : 'ui_remove_question', key)}</span>
          <button type="button" class="button" onClick={asked === 'close' ? onClose : remove}>
            {text(asked === 'close' ? 'ui_discard' : 'ui_remove')}
          </button>
          <button type="button" class="button" onClick={() => setAsked(null)}>
            {text('ui_cancel')}
          </button>
        </div>
      )}
      {locked && <p class="read-at">{text('ui_locked')}</p>}
      {sharers.length > 0 && <p class="read-at">{text('ui_shared_metadata', sharers.join(', '))}</p>}
      <Form draft={draft} disabled={locked} onChange={onChange} />
      {index !== null && !locked && (
        <div class="editor-actions buttons">
          <button
            type="button"
            class="button"
            disabled={unsaved}
            onClick={() => store.send({ kind: 'duplicate', index })}
          >
            {text('ui_duplicate')}
          </button>
          <button type="button" class="button" onClick={() => setAsked('remove')}>
            {text('ui_remove')}
          </button>
        </div>
      )}
      <PreviewPane preview={preview} />
      <JsonField draft={draft} disabled={locked} onChange={onChange} />
    </DetailPane>
  )
}
