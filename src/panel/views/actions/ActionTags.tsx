import type { ActionSummary } from '../../../bridge/timelineView.ts'
import { text } from '../../text.ts'

/** Who says where an action begins and ends, and what else is to be known of it before its values are believed. */
export const ActionTags = ({ action: { boundaries, cutOff, beforeAttach } }: { action: ActionSummary }) => (
  <>
    <span class="tag" title={text(`ui_boundaries_${boundaries}_title`)}>
      {text(`ui_boundaries_${boundaries}`)}
    </span>
    {cutOff && (
      <span class="tag" title={text(`ui_cut_off_${cutOff}_title`)}>
        {text(`ui_cut_off_${cutOff}`)}
      </span>
    )}
    {beforeAttach && <span class="tag">{text('ui_before_attach')}</span>}
  </>
)
