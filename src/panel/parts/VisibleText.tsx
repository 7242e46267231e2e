import type { RuleMatch } from '../../core/model/capture.ts'
import { piecesOf } from './visibleText.ts'

/** Text of the page with its invisible characters shown, and the place where a rule matched marked. */
export const VisibleText = ({ value, match }: { value: string; match?: RuleMatch | undefined }) => (
  <>
    {piecesOf(value, match).map(({ text, invisible, mark }, index) => {
      const shown = invisible ? <span class="unseen">{text}</span> : text
      return mark ? (
        <mark key={index} class={mark}>
          {shown}
        </mark>
      ) : (
        shown
      )
    })}
  </>
)
