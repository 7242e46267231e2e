import type { Check, CheckPlace } from '../../../core/checks/check.ts'
import { maskText } from '../../../core/report/maskText.ts'
import { dataTypeWord, shortReason, statusWord, text } from '../../text.ts'

/** Where a check is to hold, in a few words. */
export function placeWord(on: CheckPlace): string {
  if (typeof on === 'string') return text(`ui_check_on_${on}`)
  return 'kind' in on ? text('ui_check_on_kind', text(`report_kind_${on.kind}`)) : on.name
}

/** What a check expects, in a few words; `masked`: without the value that it expects, which mostly is one of the page. */
export function expectedWord({ expect }: Check, masked: boolean): string {
  const { present, equals, matches, min, max, length, status, reason, dataType } = expect
  return [
    present !== undefined && text(present ? 'ui_check_is_present' : 'ui_check_is_absent'),
    equals !== undefined && text('ui_check_is_equals', masked ? maskText(equals) : equals),
    matches !== undefined && text('ui_check_is_matches', matches),
    min !== undefined && text('ui_check_is_min', min),
    max !== undefined && text('ui_check_is_max', max),
    length !== undefined && text('ui_check_is_length', length),
    status !== undefined && text('ui_check_is_status', statusWord(status)),
    reason !== undefined && text('ui_check_is_reason', shortReason(reason)),
    dataType !== undefined && text('ui_check_is_dataType', dataTypeWord(dataType)),
  ]
    .filter((word) => word !== false)
    .join(' · ')
}
