import type { Capture } from '../../core/model/capture.ts'
import { sentence, shortReason, text } from '../text.ts'
import { Icon } from './Icon.tsx'
import { VisibleText } from './VisibleText.tsx'

/** More than the widest column shows. */
const ROOM = 400

/** The value as it would be stored, or in a few words why there is none. */
export function CaptureValue({ capture }: { capture: Capture }) {
  const { value, reason, warnings, property, status } = capture
  const late = warnings.find(({ code }) => code === 'late-value')
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
          <>
            <span class="short-reason" title={sentence('reason', reason)}>
              {shortReason(reason.code)}
            </span>
            {late && (
              <span class="tag" title={text('ui_late_title', late.args[0] ?? '')}>
                {text('ui_late')}
              </span>
            )}
          </>
        )
      ) : (
        <span class={`mono ${isText ? 'text-value' : 'number-value'}`}>
          <VisibleText value={value.slice(0, ROOM)} />
        </span>
      )}
      {status === 'server' && value !== null && <span class="tag">{text('ui_approximation')}</span>}
    </>
  )
}
