import { useStore } from '../../storeContext.ts'
import { type MessageKey, text } from '../../text.ts'

type SwitchProps = {
  readonly word: MessageKey
  readonly title: MessageKey
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

const Switch = ({ word, title, on, onChange }: SwitchProps) => (
  <label class="switch" title={text(title)}>
    <input type="checkbox" checked={on} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    <span>{text(word)}</span>
  </label>
)

/** How the timeline goes on: at its end, not at all, over navigations. */
export function TimelineBar() {
  const store = useStore()
  const entries = store.timeline.value
  const frozenAt = store.frozenAt.value
  const hidden = frozenAt === null ? 0 : entries.filter(({ id }) => id > frozenAt).length
  return (
    <div class="viewbar" data-pane>
      <Switch
        word="ui_follow"
        title="ui_follow_title"
        on={store.follow.value}
        onChange={(on) => {
          store.follow.value = on
        }}
      />
      <Switch
        word="ui_freeze"
        title="ui_freeze_title"
        on={frozenAt !== null}
        onChange={(on) => {
          store.frozenAt.value = on ? (entries.at(-1)?.id ?? 0) : null
        }}
      />
      {hidden > 0 && <span class="frozen">{text('ui_frozen', hidden)}</span>}
      <Switch
        word="ui_preserve"
        title="ui_preserve_title"
        on={store.preserve.value}
        onChange={(on) => store.send({ kind: 'preserve', on })}
      />
      <span class="spacer" />
      <span class="hint">{text('ui_compare_hint')}</span>
    </div>
  )
}
