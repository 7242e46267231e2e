import { useRef, useState } from 'preact/hooks'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { InUse } from './InUse.tsx'
import { importFile } from './importFile.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { Sources } from './Sources.tsx'

/** Which configuration is in use, and the ways to another one. */
export function ConfigurationView() {
  const store = useStore()
  const picker = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  return (
    <div class="configuration" data-pane>
      <section aria-labelledby="in-use">
        <h2 id="in-use">{text('ui_in_use')}</h2>
        <InUse />
      </section>
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
          accept=".json,.txt,application/json"
          tabIndex={-1}
          aria-label={text('ui_import_file')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file) importFile(store, file)
            currentTarget.value = ''
          }}
        />
      </section>
      <Sources />
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onPaste={(pasted) => store.send({ kind: 'import', text: pasted, source: 'paste', name: '' })}
        />
      )}
    </div>
  )
}
