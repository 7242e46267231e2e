import type { Entry } from '../../../../core/library/library.ts'
import { useStore } from '../../../storeContext.ts'
import { dayOf, originWord, text } from '../../../text.ts'
import { RevisionChanges } from './RevisionChanges.tsx'

type Props = {
  readonly entry: Entry
  /** Hash of the revision in use. */
  readonly used: string | null
}

/** What an application's configuration was before: each state can be compared with the one in use, and restored. */
export function Revisions({ entry: { key, revisions }, used }: Props) {
  const store = useStore()
  const comparison = store.comparison.value
  return (
    <details class="revisions">
      <summary>{text('ui_revisions', revisions.length)}</summary>
      <ul>
        {revisions.map(({ text: hash, origin, name, at }) => (
          <li key={`${hash}${at}`} data-used={hash === used}>
            <div class="source-line">
              <span>{dayOf(at)}</span>
              <span>{originWord(origin)}</span>
              {name && <span class="source-detail mono">{name}</span>}
              {hash === used ? (
                <span class="source-state">{text('ui_in_use_now')}</span>
              ) : (
                <span class="buttons">
                  {used && (
                    <button
                      type="button"
                      class="button"
                      onClick={() =>
                        store.send({ kind: 'compare', pair: { application: key, before: hash, after: used } })
                      }
                    >
                      {text('ui_compare')}
                    </button>
                  )}
                  <button
                    type="button"
                    class="button"
                    title={text('ui_restore_title')}
                    onClick={() =>
                      store.send({ kind: 'sync', wish: { kind: 'restore', application: key, text: hash } })
                    }
                  >
                    {text('ui_restore')}
                  </button>
                </span>
              )}
            </div>
            {comparison?.pair.application === key && comparison.pair.before === hash && hash !== used && (
              <RevisionChanges comparison={comparison} />
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
