import { useEffect } from 'preact/hooks'
import type { Entry } from '../../../core/config/page/compare.ts'
import { ProblemList } from '../../parts/ProblemList.tsx'
import { useStore } from '../../storeContext.ts'
import { text, timeOf, typeWord } from '../../text.ts'

const differencesOf = ({ differences }: Entry): string =>
  differences
    .map(({ field, configured, page }) => text('ui_entry_difference', text(`ui_entry_${field}`), configured, page))
    .join('; ')

/** Entry by entry: what the page's agent carries against the configuration in use. */
export function PageSection() {
  const store = useStore()
  const found = store.pageComparison.value
  const url = store.page.value?.url
  const savedAt = store.configuration.value?.savedAt
  const actions = store.actions.value
  // Another page or another configuration is another comparison, and a page that was still loading may have its agent now.
  useEffect(() => store.send({ kind: 'comparePage' }), [store, url, savedAt, actions])
  const used = found?.comparison.used
  const entries = found?.comparison.entries ?? []
  const count = (state: Entry['state']) => entries.filter((entry) => entry.state === state).length
  return (
    <div class="configuration against-page" data-pane>
      <section aria-labelledby="against-page">
        <h2 id="against-page">{text('ui_against_page')}</h2>
        {!found && <p>{text('ui_page_silent')}</p>}
        {found && (
          <>
            <p>
              {used
                ? text(
                    'ui_page_agent',
                    used.version ?? text('ui_unknown'),
                    text(`ui_page_place_${found.comparison.place ?? 'tag'}`),
                    timeOf(found.at),
                  )
                : text('ui_page_no_agent', timeOf(found.at))}
            </p>
            <ProblemList problems={found.comparison.findings} label={text('ui_findings')} />
          </>
        )}
        <button type="button" class="button" onClick={() => store.send({ kind: 'comparePage' })}>
          {text('ui_compare_again')}
        </button>
      </section>
      {entries.length > 0 && (
        <table class="entries">
          <caption>{text('ui_entries', count('same'), count('changed'), count('missing'), count('extra'))}</caption>
          <thead>
            <tr>
              <th scope="col">{text('ui_column_entry_state')}</th>
              <th scope="col">{text('ui_column_entry')}</th>
              <th scope="col">{text('ui_column_type')}</th>
              <th scope="col">{text('ui_column_expression')}</th>
              <th scope="col">{text('ui_tab_properties')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const { key, state, properties, configured, page } = entry
              const type = configured?.type ?? page?.type
              return (
                <tr key={key} data-state={state}>
                  <td class="entry-state" data-state={state}>
                    {text(`ui_entry_${state}`)}
                  </td>
                  <td class="mono">{key}</td>
                  <td>{type && typeWord(type)}</td>
                  <td>
                    <code>{configured?.expression ?? page?.expression}</code>
                    {state === 'changed' && <span class="entry-difference">{differencesOf(entry)}</span>}
                  </td>
                  <td class="mono">{properties.join(', ')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </div>
  )
}
