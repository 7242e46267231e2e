import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'

/** Which of the page's documents the rows are of. */
export function FramePicker() {
  const store = useStore()
  const frames = store.frames.value.filter(({ id }) => id !== 'top')
  return (
    <label class="field">
      <span class="frame-word">{text('ui_frame')}</span>
      <select
        class="frame"
        value={store.frame.value}
        onChange={({ currentTarget }) => store.send({ kind: 'frame', frame: currentTarget.value })}
      >
        <option value="top">{text('ui_frame_top')}</option>
        {frames.map(({ id, url }) => (
          <option key={id} value={id}>
            {url}
          </option>
        ))}
      </select>
    </label>
  )
}
