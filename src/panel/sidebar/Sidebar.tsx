import { useState } from 'preact/hooks'
import type { ElementView } from '../../bridge/sidebarMessages.ts'
import { CaptureValue } from '../parts/CaptureValue.tsx'
import { copyText } from '../parts/copy.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { StatusMark } from '../parts/StatusMark.tsx'
import { text } from '../text.ts'

type Props = { readonly view: ElementView; readonly onDraft: (selector: string) => void }

/** Which configured properties read the element selected in DevTools, and the selector to read it by. */
export function Sidebar({ view: { configured, editable, element, readers }, onDraft }: Props) {
  /** What was done, and for which selector. */
  const [done, setDone] = useState({ selector: '', words: '' })
  if (!element) return <p class="sidebar quiet">{text('ui_element_none')}</p>
  const { selector, tag, matches } = element
  const say = (key: 'ui_copied' | 'ui_copy_refused' | 'ui_element_drafted') => setDone({ selector, words: text(key) })
  return (
    <main class="sidebar">
      <section aria-labelledby="readers">
        <h2 id="readers">{text('ui_element_readers', tag)}</h2>
        {readers.length === 0 && (
          <p class="quiet">{text(configured ? 'ui_element_unread' : 'ui_element_no_configuration')}</p>
        )}
        <ul>
          {readers.map(({ capture }) => (
            <li key={capture.property.id} class="reader">
              <StatusMark status={capture.status} />
              <code title={capture.property.expression}>{capture.property.key}</code>
              <span class="reader-value">
                <CaptureValue capture={capture} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="selector">
        <h2 id="selector">{text('ui_element_selector')}</h2>
        <p class="offered-selector">
          <code>{selector}</code>
          <IconButton
            icon="copy"
            label={text('ui_copy_text')}
            onClick={async () => say((await copyText(selector)) ? 'ui_copied' : 'ui_copy_refused')}
          />
        </p>
        {matches > 1 && <p class="quiet">{text('ui_element_matches', matches)}</p>}
        <button
          type="button"
          class="button"
          disabled={!editable}
          onClick={() => {
            onDraft(selector)
            say('ui_element_drafted')
          }}
        >
          {text('ui_new_property')}
        </button>
        <p role="status">{done.selector === selector && done.words}</p>
      </section>
    </main>
  )
}
