import type { AgentVerdict } from '../../../core/derive/agentVerdict.ts'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { text } from '../../text.ts'

/** What the page's own agent reads for a property at the same moment, and where it reads it. */
export function AgentSays({ verdict: { kind, said } }: { verdict: AgentVerdict }) {
  return (
    <section class="agent-says" data-agent={kind} aria-label={text('ui_agent')}>
      <h3>{text('ui_agent')}</h3>
      <p>
        {said === null ? (
          text('ui_agent_only_here')
        ) : (
          <>
            {text(kind === 'agrees' ? 'ui_agent_agrees' : 'ui_agent_differs')}{' '}
            {said.value ? (
              <code>
                <VisibleText value={said.value} />
              </code>
            ) : (
              text('ui_agent_nothing')
            )}
          </>
        )}
      </p>
      {said && kind === 'differs' && (
        <p class="quiet">
          {said.info && `${text('ui_agent_info', said.info)} · `}
          {text('ui_agent_expression')} <code>{said.expression}</code>
        </p>
      )}
    </section>
  )
}
