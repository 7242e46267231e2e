import { IconButton } from '../../parts/IconButton.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { text } from '../../text.ts'
import { useCopy } from '../../useCopy.ts'

/** A line for the server to send, ready to copy. */
export function FixLine({ line }: { line: string }) {
  const { copy } = useCopy()
  return (
    <div class="fix">
      <code>
        <VisibleText value={line} />
      </code>
      <IconButton icon="copy" label={text('ui_copy_line')} onClick={() => copy(line)}>
        <span>{text('ui_copy_line')}</span>
      </IconButton>
    </div>
  )
}
