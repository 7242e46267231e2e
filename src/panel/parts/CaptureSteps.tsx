import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'
import { IconButton } from './IconButton.tsx'
import { neighbours } from './steps.ts'

type Props = {
  /** Id of the action that is shown. */
  readonly action: number
  readonly onGo: (action: number) => void
}

/** To the previous and the next action in which something became of the selected property. */
export function CaptureSteps({ action, onGo }: Props) {
  const store = useStore()
  const history = store.history.value
  if (!history || history.property !== store.selected.value) return null
  const { previous, next } = neighbours(history.actions, action)
  const go = (to: number | null) => {
    if (to !== null) onGo(to)
  }
  return (
    <>
      <IconButton
        icon="up"
        label={text('ui_previous_capture')}
        disabled={previous === null}
        onClick={() => go(previous)}
      />
      <IconButton icon="down" label={text('ui_next_capture')} disabled={next === null} onClick={() => go(next)} />
    </>
  )
}
