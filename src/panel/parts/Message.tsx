import { Icon } from './Icon.tsx'

export type Action = { readonly label: string; readonly run: () => void }

const Actions = ({ actions }: { actions: readonly Action[] }) => (
  <>
    {actions.map(({ label, run }) => (
      <button key={label} type="button" class="button" onClick={run}>
        {label}
      </button>
    ))}
  </>
)

/** A view that has nothing to show: one sentence and what to do. */
export const Blank = ({ name, sentence, actions }: { name: string; sentence: string; actions: readonly Action[] }) => (
  <div class="blank" data-state={name}>
    <p>{sentence}</p>
    <div class="blank-actions">
      <Actions actions={actions} />
    </div>
  </div>
)

type NoticeProps = {
  readonly name: string
  readonly tone: 'info' | 'error'
  readonly sentence: string
  readonly actions: readonly Action[]
}

/** A thin bar above a view that works. */
export const Notice = ({ name, tone, sentence, actions }: NoticeProps) => (
  <div class="notice" data-tone={tone} data-state={name} role={tone === 'error' ? 'alert' : 'status'}>
    <Icon name={tone === 'error' ? 'warning' : 'info'} />
    <span class="notice-text">{sentence}</span>
    <Actions actions={actions} />
  </div>
)
