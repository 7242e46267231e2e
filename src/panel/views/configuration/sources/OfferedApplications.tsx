import type { Library } from '../../../../bridge/syncMessages.ts'
import { text } from '../../../text.ts'

type Props = {
  readonly offered: Library['offered']
  /** Ids. */
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}

/** The environment's applications; those that are ticked are loaded. */
export function OfferedApplications({ offered, chosen, onChoose }: Props) {
  if (!offered) return null
  if (offered.length === 0) return <p>{text('ui_offered_none')}</p>
  return (
    <fieldset class="offered">
      <legend>{text('ui_pick_applications')}</legend>
      {offered.map(({ id, name }) => (
        <label key={id} class="switch" title={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
