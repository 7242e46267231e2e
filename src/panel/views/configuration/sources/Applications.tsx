import type { Library } from '../../../../bridge/syncMessages.ts'
import { inUseOf } from '../../../../core/library/choice.ts'
import type { Entry } from '../../../../core/library/library.ts'
import { useNow } from '../../../parts/useNow.ts'
import { useStore } from '../../../storeContext.ts'
import { agoOf, originWord, text } from '../../../text.ts'
import { Revisions } from './Revisions.tsx'

/** Every application that a source has or had: which one is used on this page and why, and what it was before. */
export function Applications({ library: { applications, pinned } }: { library: Library }) {
  if (applications.length === 0) return <p>{text('ui_applications_none')}</p>
  return (
    <ul class="applications">
      {applications.map((entry) => (
        <Application key={entry.key} entry={entry} pinned={pinned === entry.key} />
      ))}
    </ul>
  )
}

function Application({ entry, pinned }: { entry: Entry; pinned: boolean }) {
  const store = useStore()
  const now = useNow()
  const choice = store.choice.value
  const used = inUseOf(entry)
  const { key, id, name, heads } = entry
  const own = heads.file ?? heads['browser-sync']
  const pin = (application: string | null) => store.send({ kind: 'sync', wish: { kind: 'pin', application } })
  return (
    <li class="application" data-application={key} data-used={choice?.application === key}>
      <div class="source-line">
        <span class="source-title">{name || id || text('ui_none')}</span>
        {id && <span class="source-detail mono">{id}</span>}
        {choice?.application === key && <span class="source-state">{text(`ui_why_${choice.why}`)}</span>}
        <span class="buttons">
          <button
            type="button"
            class="button"
            title={text(pinned ? 'ui_unpin_title' : 'ui_pin_title')}
            onClick={() => pin(pinned ? null : key)}
          >
            {text(pinned ? 'ui_unpin' : 'ui_pin')}
          </button>
          {own && (
            <button
              type="button"
              class="button"
              title={text('ui_drop_own_title')}
              onClick={() => store.send({ kind: 'sync', wish: { kind: 'drop', application: key } })}
            >
              {text('ui_drop_own')}
            </button>
          )}
          {!used && (
            <button
              type="button"
              class="button"
              title={text('ui_forget_title')}
              onClick={() => store.send({ kind: 'sync', wish: { kind: 'forget', application: key } })}
            >
              {text('ui_forget')}
            </button>
          )}
        </span>
      </div>
      <p>
        {used
          ? text('ui_from_source', originWord(used.revision.origin), agoOf(used.revision.at, now))
          : text('ui_no_source')}
      </p>
      <Revisions entry={entry} used={used?.revision.text ?? null} />
    </li>
  )
}
