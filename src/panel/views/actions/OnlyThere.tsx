import type { AgentReading } from '../../../core/model/agentReading.ts'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { text } from '../../text.ts'

/** More of a value than fits one glance, and more entries than anybody reads. */
const ROOM = 200
const MOST = 100

/** What only the page's own agent reads, so that it is missing in the configuration here. */
export const OnlyThere = ({ said }: { said: readonly AgentReading[] }) =>
  said.length === 0 ? null : (
    <section class="calls" aria-label={text('ui_agent_only_there')}>
      <h3>{text('ui_agent_only_there')}</h3>
      <ol>
        {said.slice(0, MOST).map(({ id, type, expression, value, info }, index) => (
          <li key={index} class="call">
            <div class="call-head">
              <code>{expression || id}</code>
              <code class="call-value">
                <VisibleText value={(value ?? '').slice(0, ROOM)} />
              </code>
            </div>
            <p class="quiet">{[id, type, info].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  )
