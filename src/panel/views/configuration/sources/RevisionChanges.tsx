import type { Comparison } from '../../../../bridge/panelMessages.ts'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'

/** What differs from one revision to another, property by property. */
export function RevisionChanges({ comparison: { changes } }: { comparison: Comparison }) {
  const store = useStore()
  return (
    <div class="changes">
      <div class="source-line">
        <span>{text(changes.length > 0 ? 'ui_compared' : 'ui_compared_same')}</span>
        <button type="button" class="button" onClick={() => store.send({ kind: 'compare', pair: null })}>
          {text('ui_close')}
        </button>
      </div>
      <ul>
        {changes.map(({ key, state, fields }) => (
          <li key={key ?? ''} data-change={state}>
            <span class="mono">{key ?? text('ui_compared_application')}</span> {text(`ui_compared_${state}`)}
            {fields.map(({ field, before, after }) => (
              <div key={field} class="change">
                <span class="mono">{field}</span>: <del class="mono">{before ?? '–'}</del> →{' '}
                <ins class="mono">{after ?? '–'}</ins>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
