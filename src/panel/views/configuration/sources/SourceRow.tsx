import type { ComponentChildren } from 'preact'
import type { Library } from '../../../../bridge/syncMessages.ts'
import { nextOf } from '../../../../core/library/check.ts'
import { type SourceName, setupOf } from '../../../../core/library/library.ts'
import { Icon } from '../../../parts/Icon.tsx'
import { useNow } from '../../../parts/useNow.ts'
import { agoOf, dayOf, sentence, text } from '../../../text.ts'

export type SourceState = 'off' | 'good' | 'failed' | 'busy' | 'locked' | 'waiting'

/** How a source that is set up is doing. */
export const stateOf = ({ busy, checks }: Library, name: SourceName): SourceState => {
  if (busy.includes(name)) return 'busy'
  const check = checks[name]
  return check ? (check.failure ? 'failed' : 'good') : 'waiting'
}

type Props = {
  readonly library: Library
  readonly name: SourceName
  readonly title: string
  readonly state: SourceState
  readonly locked?: boolean
  /** Beside the title: what the source is set up to. */
  readonly detail?: string
  readonly actions?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A source with its state and age, and what failed last in a sentence. */
export function SourceRow({ library, name, title, state, locked = false, detail, actions, children }: Props) {
  return (
    <li class="source" data-source={name} data-state={state}>
      <div class="source-line">
        <span class="source-title">{title}</span>
        {detail && <span class="source-detail mono">{detail}</span>}
        {locked && <span class="source-locked">{text('ui_source_state_locked')}</span>}
        <span class="source-state">
          {state === 'failed' && <Icon name="warning" />}
          {text(`ui_source_state_${state}`)}
        </span>
        {actions && <span class="buttons">{actions}</span>}
      </div>
      {state !== 'off' && <Age library={library} name={name} />}
      {children}
    </li>
  )
}

/** When the source was asked, what it answered, and how old what it gave last is. */
function Age({ library, name }: Pick<Props, 'library' | 'name'>) {
  const now = useNow()
  const check = library.checks[name]
  if (!check) return null
  const { failure, goodAt, checkedAt } = check
  const next = nextOf(check, setupOf(library).minutes)
  const good =
    goodAt === null ? text('ui_source_never') : text('ui_source_good', `${agoOf(goodAt, now)} (${dayOf(goodAt)})`)
  return (
    <div class="source-age">
      {failure && (
        <p class="source-failure" role="alert">
          {sentence('sync', failure)} {failure.refusal && sentence('refused', failure.refusal)}
        </p>
      )}
      <p>
        {goodAt === null && !failure ? '' : `${good} · `}
        {text('ui_source_checked', agoOf(checkedAt, now))}
        {next !== null && next > now && ` · ${text('ui_source_next', agoOf(next, now))}`}
      </p>
    </div>
  )
}
