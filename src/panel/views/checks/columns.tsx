import type { CheckFailure, CheckRow } from '../../../bridge/checksView.ts'
import { CaptureValue } from '../../parts/CaptureValue.tsx'
import type { Column } from '../../parts/Grid.tsx'
import { StatusMark } from '../../parts/StatusMark.tsx'
import { VerdictMark } from '../../parts/VerdictMark.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { sentence, text, timeOf } from '../../text.ts'
import { expectedWord, placeWord } from './checkWords.ts'

/** More than the widest column shows. */
const ROOM = 400

function actualOf({ actual, reason, passed, status }: CheckRow) {
  if (actual !== null)
    return (
      <span class="mono">
        <VisibleText value={actual.slice(0, ROOM)} />
      </span>
    )
  if (!passed && reason) return <span class="short-reason">{sentence('check', reason)}</span>
  return status && <StatusMark status={status} />
}

export const checkColumns = (masked: boolean): readonly Column<CheckRow>[] => [
  { id: 'result', title: text('ui_column_result'), render: ({ passed }) => <VerdictMark passed={passed} /> },
  { id: 'key', title: text('ui_column_key'), render: ({ check }) => <span class="mono">{check.key}</span> },
  {
    id: 'on',
    title: text('ui_column_on'),
    render: ({ check }) => <span title={placeWord(check.on)}>{placeWord(check.on)}</span>,
  },
  {
    id: 'expected',
    title: text('ui_column_expected'),
    render: ({ check }) => <span title={expectedWord(check, masked)}>{expectedWord(check, masked)}</span>,
  },
  { id: 'actual', title: text('ui_column_actual'), render: actualOf },
]

export const failureColumns = (): readonly Column<CheckFailure>[] => [
  { id: 'time', title: text('ui_column_time'), render: ({ action }) => timeOf(action.at) },
  {
    id: 'name',
    title: text('ui_column_name'),
    render: ({ action }) => <span title={action.name}>{action.name}</span>,
  },
  { id: 'value', title: text('ui_column_value'), render: ({ capture }) => <CaptureValue capture={capture} /> },
]
