import type { Library } from '../../../../bridge/syncMessages.ts'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'

const MINUTES = [0, 15, 60, 1440] as const

/** How often sources on the network are asked. */
export function Schedule({ library: { setup } }: { library: Library }) {
  const store = useStore()
  return (
    <label class="schedule">
      {text('ui_schedule')}{' '}
      <select
        value={setup.minutes}
        onChange={({ currentTarget }) => {
          const minutes = Number(currentTarget.value)
          store.send({ kind: 'sync', wish: { kind: 'setUp', setup: { ...setup, minutes } } })
        }}
      >
        {MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {text(`ui_schedule_${minutes}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
