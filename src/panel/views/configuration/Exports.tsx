import { useEffect, useRef, useState } from 'preact/hooks'
import { useStore } from '../../storeContext.ts'
import { type MessageKey, text } from '../../text.ts'
import { useCopy } from '../../useCopy.ts'

const FORMATS = ['config-api', 'monaco', 'terraform', 'inspector'] as const
type FormatName = (typeof FORMATS)[number]

const word = (format: FormatName): string => text(`format_${format.replaceAll('-', '_')}` as MessageKey)

/** The configuration in use as a file or in the clipboard, in any format that can be written. */
export function Exports() {
  const store = useStore()
  const { copy } = useCopy()
  const [format, setFormat] = useState<FormatName>('config-api')
  const copied = useRef(store.exported.value)
  const exported = store.exported.value
  // What was written before this was shown is not to be copied again.
  useEffect(() => {
    if (exported && exported !== copied.current) copy(exported.text)
    copied.current = exported
  }, [exported])
  if (!store.configuration.value) return null
  const ask = (to: 'file' | 'clipboard') => () => store.send({ kind: 'exportConfiguration', format, to })
  return (
    <section aria-labelledby="export">
      <h2 id="export">{text('ui_export')}</h2>
      <p>{text('ui_export_hint')}</p>
      <div class="buttons">
        <select
          aria-label={text('ui_export_format')}
          value={format}
          onChange={({ currentTarget }) => setFormat(FORMATS.find((one) => one === currentTarget.value) ?? format)}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {word(one)}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={ask('file')}>
          {text('ui_download')}
        </button>
        <button type="button" class="button" onClick={ask('clipboard')}>
          {text('ui_copy_text')}
        </button>
      </div>
    </section>
  )
}
