import { ASSUMPTIONS, type AssumptionName } from '../../core/model/assumption.ts'
import { useStore } from '../storeContext.ts'
import { assumptionSentence, assumptionWord, text } from '../text.ts'

/** Those that decide something now. */
const SHOWN: readonly AssumptionName[] = [
  'noMatch',
  'unsetGroup',
  'numberText',
  'ignoreCaseOrder',
  'defaultAggregation',
  'suppressedInSession',
  'excludedRequests',
  'optIn',
]

/** What nobody has published about the product, each a choice that re-derives everything recorded. */
export function SettingsPane() {
  const store = useStore()
  const { assumptions } = store.settings.value
  return (
    <section class="settings" data-pane aria-label={text('ui_settings')}>
      <label class="switch" title={text('ui_mask_title')}>
        <input
          type="checkbox"
          checked={store.masked.value}
          onChange={({ currentTarget }) => store.send({ kind: 'mask', on: currentTarget.checked })}
        />
        <span>{text('ui_mask')}</span>
      </label>
      <h2>{text('ui_assumptions')}</h2>
      <div class="assumptions">
        {SHOWN.map((name) => (
          <label key={name} class="assumption" title={assumptionSentence(name)}>
            <span>{assumptionWord(name)}</span>
            <select
              value={assumptions[name]}
              onChange={({ currentTarget }) => store.send({ kind: 'assume', name, setting: currentTarget.value })}
            >
              {ASSUMPTIONS[name].map((setting) => (
                <option key={setting} value={setting}>
                  {assumptionWord(setting)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </section>
  )
}
