import type { PrivacyOutcome, PrivacyOutcomes } from '../../../core/derive/privacyOutcomes.ts'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { useStore } from '../../storeContext.ts'
import { shortReason, text } from '../../text.ts'

/** More than the widest cell shows. */
const ROOM = 200
const CELLS = ['off', 'on', 'onPublic'] as const

function Outcome({ outcome: { sent, code } }: { outcome: PrivacyOutcome }) {
  if (sent === null)
    return (
      <span class="quiet" title={code ? shortReason(code) : undefined}>
        {text('ui_privacy_nothing')}
      </span>
    )
  return (
    <code class={code === 'do-not-track' ? 'sent' : ''}>
      <VisibleText value={sent.slice(0, ROOM)} />
    </code>
  )
}

/** What would be sent of the property under each setting, before anybody changes one; the one that holds is marked. */
export function PrivacyTable({ outcomes: { behaviours, noConsent, now } }: { outcomes: PrivacyOutcomes }) {
  const { signals } = useStore()
  const isNow = (behaviour: string, cell: string) => behaviour === now.behaviour && cell === now.cell
  return (
    <section class="privacy" aria-label={text('ui_privacy_title')}>
      <h3>{text('ui_privacy_title')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('ui_privacy_setting')}</th>
            <th scope="col">{text('ui_privacy_off')}</th>
            <th scope="col">{text('ui_privacy_on')}</th>
            <th scope="col">{text('ui_privacy_on_public')}</th>
          </tr>
        </thead>
        <tbody>
          {behaviours.map(({ behaviour, ...row }) => (
            <tr key={behaviour} data-behaviour={behaviour}>
              <th scope="row">{text(`ui_privacy_${behaviour}`)}</th>
              {CELLS.map((cell) => {
                const outcome = row[cell]
                return (
                  <td key={cell} data-cell={cell} data-now={isNow(behaviour, cell)}>
                    {outcome ? (
                      <Outcome outcome={outcome} />
                    ) : (
                      <span class="quiet">{text('ui_privacy_not_offered')}</span>
                    )}
                    {isNow(behaviour, cell) && <span class="tag">{text('ui_privacy_now')}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p data-cell="noConsent" data-now={now.cell === 'noConsent'}>
        {text('ui_privacy_no_consent')} <Outcome outcome={noConsent} />
        {now.cell === 'noConsent' && <span class="tag">{text('ui_privacy_now')}</span>}
      </p>
      {now.consent !== null && (
        <p class="quiet">{text(now.consent ? 'ui_privacy_consent_given' : 'ui_privacy_consent_missing')}</p>
      )}
      {signals.value?.globalPrivacyControl && <p class="quiet">{text('ui_gpc_title')}</p>}
    </section>
  )
}
