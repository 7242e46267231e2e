import { SUGGESTION_GROUPS } from '../../../bridge/configurationView.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { Offers } from './Offers.tsx'
import { takenBy } from './taken.ts'

/** What is on the inspected page that a property could capture. */
export function Suggestions() {
  const store = useStore()
  const found = store.suggestions.value
  const taken = takenBy(store.rows.value)
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{text('ui_suggestions_found')}</h2>
      <p>{text(found?.length === 0 ? 'ui_suggestions_none' : 'ui_suggestions_hint')}</p>
      <button type="button" class="button" onClick={() => store.send({ kind: 'suggest' })}>
        {text('ui_look_again')}
      </button>
      {SUGGESTION_GROUPS.map((group) => {
        const offers = (found ?? [])
          .filter((one) => one.group === group)
          .map(({ type, expression, sample }) => ({
            wanted: { type, expression },
            note: sample,
            taken: taken(type, expression),
          }))
        return offers.length > 0 && <Offers key={group} title={text(`ui_found_${group}`)} offers={offers} />
      })}
    </section>
  )
}
