import { typeOf } from '../../../core/derive/agentVerdict.ts'
import type { AgentReading } from '../../../core/model/agentReading.ts'
import { Define } from '../../parts/Define.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { text } from '../../text.ts'

/** More of a value than fits one glance, and more entries than anybody reads. */
const ROOM = 200
const MOST = 100

function Entry({ reading }: { reading: AgentReading }) {
  const { id, expression, value, info } = reading
  const type = typeOf(reading)
  return (
    <li class="call">
      <div class="call-head">
        <code>{expression || id}</code>
        <code class="call-value">
          <VisibleText value={(value ?? '').slice(0, ROOM)} />
        </code>
        <span class="spacer" />
        {type && expression && <Define name={expression} wanted={{ type, expression }} />}
      </div>
      <p class="quiet">{[id, reading.type, info].filter(Boolean).join(' · ')}</p>
    </li>
  )
}

/** What only the page's own agent reads, so that it is missing in the configuration here. */
export const OnlyThere = ({ said }: { said: readonly AgentReading[] }) =>
  said.length === 0 ? null : (
    <section class="calls" aria-label={text('ui_agent_only_there')}>
      <h3>{text('ui_agent_only_there')}</h3>
      <ol>
        {said.slice(0, MOST).map((reading, index) => (
          <Entry key={index} reading={reading} />
        ))}
      </ol>
    </section>
  )
