import { Icon } from '../../parts/Icon.tsx'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'

/** Whether a property's checks hold, where it has any. */
export function RowVerdict({ property }: { property: string }) {
  const passed = useStore().verdicts.value.get(property)
  if (passed === undefined) return null
  const word = text(passed ? 'ui_check_passed' : 'ui_check_failed')
  return (
    <span class="verdict row-verdict" role="img" data-passed={passed} aria-label={word} title={word}>
      <Icon name={passed ? 'passed' : 'close'} />
    </span>
  )
}
