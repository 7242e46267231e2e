import { Fragment } from 'preact'
import { useStore } from '../../storeContext.ts'
import { dayOf, originWord, text } from '../../text.ts'

/** The configuration that the rows come from, or that there is none. */
export function InUse() {
  const { configuration, quotas } = useStore()
  if (!configuration.value) return <p>{text('ui_in_use_none')}</p>
  const { application, source, fileName, savedAt } = configuration.value
  const facts: readonly (readonly [string, string])[] = [
    [text('ui_application'), application.name],
    [text('ui_application_id'), application.id ?? text('ui_none')],
    [text('ui_source'), fileName ? `${originWord(source)} · ${fileName}` : originWord(source)],
    [text('ui_saved'), dayOf(savedAt)],
    [text('ui_do_not_track'), text(`step_privacy_${application.doNotTrack}`)],
    [text('ui_opt_in'), text(application.optIn ? 'ui_on' : 'ui_off')],
    [text('ui_tab_properties'), text('ui_billable', quotas.value.properties, quotas.value.billable)],
  ]
  return (
    <dl class="facts in-use-facts">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
