import type { Preview } from '../../../../bridge/configurationView.ts'
import { ProblemList } from '../../../parts/ProblemList.tsx'
import { StatusMark } from '../../../parts/StatusMark.tsx'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'
import { Steps } from '../../properties/Steps.tsx'
import { Warnings } from '../../properties/Warnings.tsx'

const matchesWord = (count: number): string =>
  count === 1 ? text('ui_match_highlighted') : text('ui_matches_highlighted', count)

/** What the property as edited would give on the inspected page now, and what is wrong with it. */
export function PreviewPane({ preview }: { preview: Preview | null }) {
  const store = useStore()
  const capture = preview?.capture ?? null
  return (
    <section class="preview" aria-labelledby="preview-title">
      <header class="preview-head">
        <h3 id="preview-title">{text('ui_preview')}</h3>
        {capture && <StatusMark status={capture.status} />}
        {preview?.needsCall && (
          <button type="button" class="button" onClick={() => store.send({ kind: 'callPreviewed' })}>
            {text('ui_call_now')}
          </button>
        )}
        {preview?.matches != null && <span class="quiet">{matchesWord(preview.matches)}</span>}
      </header>
      <ProblemList problems={preview?.problems ?? []} label={text('ui_column_problems')} />
      {capture ? (
        <>
          <Steps row={{ capture, action: null, matches: preview?.matches ?? null }} />
          <Warnings warnings={capture.warnings} />
        </>
      ) : (
        <p class="read-at">{text(preview?.needsCall ? 'ui_preview_call' : 'ui_preview_none')}</p>
      )}
    </section>
  )
}
