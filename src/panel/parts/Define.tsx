import type { WantedProperty } from '../../core/config/edit/newProperty.ts'
import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'

/** Opens the editor with a new property that takes what was seen; `name` says of what. */
export function Define({ name, wanted }: { name: string; wanted: WantedProperty }) {
  const store = useStore()
  if (store.locked.value) return null
  return (
    <button
      type="button"
      class="button"
      aria-label={text('ui_define_it_of', name)}
      onClick={() => store.send({ kind: 'draft', wanted })}
    >
      {text('ui_define_it')}
    </button>
  )
}
