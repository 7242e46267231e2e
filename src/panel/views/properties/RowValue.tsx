import type { Row } from '../../../bridge/panelMessages.ts'
import { Icon } from '../../parts/Icon.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { sentence, shortReason } from '../../text.ts'

/** More than the widest column shows. */
const ROOM = 400

/** The value as it would be stored, or in a few words why there is none. */
export function RowValue({ row: { capture } }: { row: Row }) {
  const { value, reason, warnings, property } = capture
  const isText = property.dataType === 'STRING' || property.dataType === 'LONG_STRING'
  return (
    <>
      {warnings.length > 0 && (
        <span class="row-warning" title={warnings.map((warning) => sentence('warning', warning)).join('\n')}>
          <Icon name="warning" />
        </span>
      )}
      {value === null ? (
        reason && (
          <span class="short-reason" title={sentence('reason', reason)}>
            {shortReason(reason.code)}
          </span>
        )
      ) : (
        <span class={`mono ${isText ? 'text-value' : 'number-value'}`}>
          <VisibleText value={value.slice(0, ROOM)} />
        </span>
      )}
    </>
  )
}
