import { useEffect } from 'preact/hooks'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { Packs } from './Packs.tsx'
import { Suggestions } from './Suggestions.tsx'

/** The ways to a new property: from an element, from what is found on the page, from a pack. */
export function AddSection() {
  const store = useStore()
  const picking = store.picking.value
  const locked = store.locked.value
  const attached = store.connection.value === 'attached'
  useEffect(() => {
    if (store.suggestions.value === null) store.send({ kind: 'suggest' })
  }, [store])
  useEffect(
    () => () => {
      if (store.picking.value) store.send({ kind: 'stopPicking' })
    },
    [store],
  )
  return (
    <div class="configuration" data-pane>
      <section aria-labelledby="from-element">
        <h2 id="from-element">{text('ui_from_element')}</h2>
        <p role="status">{text(picking ? 'ui_picking' : 'ui_from_element_hint')}</p>
        <div class="buttons">
          <button
            type="button"
            class="button"
            aria-pressed={picking}
            disabled={locked || !attached}
            onClick={() =>
              store.send(picking ? { kind: 'stopPicking' } : { kind: 'draftFromElement', which: 'picked' })
            }
          >
            {text(picking ? 'ui_stop_picking' : 'ui_pick')}
          </button>
          <button
            type="button"
            class="button"
            disabled={locked}
            onClick={() => store.send({ kind: 'draftFromElement', which: 'selected' })}
          >
            {text('ui_from_selected')}
          </button>
        </div>
      </section>
      <Suggestions />
      <Packs />
    </div>
  )
}
