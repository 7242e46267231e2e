import type { RuleMatch } from '../../../core/model/capture.ts'
import { Icon } from '../../parts/Icon.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { text } from '../../text.ts'

/** More than anybody reads in a side pane; the copy button gives all of it. */
const ROOM = 1_000

const More = ({ count }: { count: number }) =>
  count > 0 ? <span class="more">{text('ui_more_characters', count)}</span> : null

type Props = { readonly value: string; readonly match?: RuleMatch | undefined; readonly cutOff?: string }

/** A value of the page, bounded; what a cut takes off is drawn behind the place where it falls. */
export const ShownValue = ({ value, match, cutOff }: Props) => (
  <p class="value mono">
    {value === '' ? (
      <span class="no-text">{text('ui_empty_text')}</span>
    ) : (
      <VisibleText value={value.slice(0, ROOM)} match={match} />
    )}
    <More count={value.length - ROOM} />
    {cutOff !== undefined && (
      <>
        <span class="cut-mark">
          <Icon name="cut" />
        </span>
        <s>
          <VisibleText value={cutOff.slice(0, ROOM / 4)} />
        </s>
        <More count={cutOff.length - ROOM / 4} />
      </>
    )}
  </p>
)
