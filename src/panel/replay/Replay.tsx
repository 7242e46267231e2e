import type { ReplayView } from '../../bridge/replayMessages.ts'
import { sentence, text } from '../text.ts'
import { checkColumns } from '../views/checks/columns.tsx'

/** How far a replay is, and, at its end, what the checks came to. */
export function Replay({ view }: { view: ReplayView }) {
  const { title, steps, done, now, failure, leftOut, checks, masked } = view
  const isOver = now === null
  return (
    <main class="replay">
      <h1>{title}</h1>
      <p role="status" data-state={isOver ? (failure ? 'failed' : 'ended') : 'running'}>
        {stateOf(view)}
      </p>
      {!isOver && <progress max={steps} value={done} aria-label={text('ext_replay')} />}
      {failure && (
        <p class="reason" data-status="error">
          {sentence('replay', failure)}
        </p>
      )}
      {isOver && !checks && <p>{text('ui_state_no_configuration')}</p>}
      {checks && checks.rows.length === 0 && <p>{text('ui_replay_no_checks')}</p>}
      {checks && checks.rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {checkColumns(masked).map(({ id, title: head }) => (
                <th key={id} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.rows.map((row) => (
              <tr key={row.index} data-key={row.check.key} data-passed={row.passed}>
                {checkColumns(masked).map(({ id, render }) => (
                  <td key={id}>{render(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leftOut.length > 0 && <p class="quiet">{text('ui_replay_left_out', leftOut.join(', '))}</p>}
      <p class="quiet">{text('ui_replay_synthetic')}</p>
    </main>
  )
}

function stateOf({ steps, done, now, failure, checks }: ReplayView): string {
  if (now !== null) return text('ui_replay_step', done + 1, steps, now)
  if (failure) return text('ui_replay_stopped', done + 1, steps)
  const rows = checks?.rows ?? []
  return rows.length === 0
    ? text('ui_replay_done')
    : text('ui_replay_verdict', rows.filter(({ passed }) => passed).length, rows.length)
}
