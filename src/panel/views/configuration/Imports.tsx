import { useRef, useState } from 'preact/hooks'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { importFile } from './importFile.ts'
import { PasteDialog } from './PasteDialog.tsx'

/** The ways to another configuration that the user has at hand. */
export function Imports() {
  const store = useStore()
  const picker = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  return (
    <section aria-labelledby="import">
      <h2 id="import">{text('ui_import')}</h2>
      <p>{text('ui_import_hint')}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => picker.current?.click()}>
          {text('ui_import_file')}
        </button>
        <button type="button" class="button" onClick={() => setPasting(true)}>
          {text('ui_import_paste')}
        </button>
        <button type="button" class="button" onClick={() => store.send({ kind: 'sample' })}>
          {text('ui_sample')}
        </button>
      </div>
      <input
        ref={picker}
        class="offstage"
        type="file"
        tabIndex={-1}
        aria-label={text('ui_import_file')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) importFile(store, file)
          currentTarget.value = ''
        }}
      />
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onPaste={(pasted) => store.send({ kind: 'import', text: pasted, source: 'paste', name: '' })}
        />
      )}
    </section>
  )
}
