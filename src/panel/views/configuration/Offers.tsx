import type { ComponentChildren } from 'preact'
import type { WantedProperty } from '../../../core/config/edit/newProperty.ts'
import { useStore } from '../../storeContext.ts'
import { text, typeWord } from '../../text.ts'

/** Something that one click makes a new property of. */
export type Offer = {
  readonly wanted: WantedProperty
  readonly note: string | null
  /** A property of the configuration in use that reads the same. */
  readonly taken: string | null
}

type Props = { readonly title: string; readonly about?: ComponentChildren; readonly offers: readonly Offer[] }

/** A titled list of offers. */
export function Offers({ title, about, offers }: Props) {
  const store = useStore()
  return (
    <div class="offers">
      <h3>{title}</h3>
      {about && <p>{about}</p>}
      <ul>
        {offers.map(({ wanted, note, taken }) => (
          <li key={`${wanted.type} ${wanted.expression}`} class="offer">
            <button
              type="button"
              class="button"
              aria-label={text('ui_define', wanted.expression)}
              disabled={store.locked.value}
              onClick={() => store.send({ kind: 'draft', wanted })}
            >
              {text('ui_add')}
            </button>
            <span class="offer-type">{typeWord(wanted.type)}</span>
            <code class="offer-expression">{wanted.expression}</code>
            {note !== null && (
              <span class="offer-note" title={note}>
                {note}
              </span>
            )}
            {taken !== null && <span class="offer-taken">{text('ui_taken', taken)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
