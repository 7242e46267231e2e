import type { ExpressionType } from '../../core/model/property.ts'
import { sourceKey } from '../../core/model/source.ts'
import { isMasked } from '../../core/report/maskText.ts'
import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'

type Props = { readonly type: ExpressionType; readonly name: string; readonly value: string | null }

/** Offers to show a value that is masked only because it looks like what signs a user in. */
export function ShowSecret({ type, name, value }: Props) {
  const store = useStore()
  if (value === null || !isMasked(value) || store.masked.value) return null
  return (
    <button
      type="button"
      class="button"
      title={text('ui_show_secret_title')}
      onClick={() => store.send({ kind: 'show', source: sourceKey(type, name) })}
    >
      {text('ui_show_secret')}
    </button>
  )
}
