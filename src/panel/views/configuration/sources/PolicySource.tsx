import type { Library } from '../../../../bridge/syncMessages.ts'
import { text } from '../../../text.ts'
import { SourceRow } from './SourceRow.tsx'

/** What the organisation sets; nobody can change it here. */
export function PolicySource({ library }: { library: Library }) {
  const count = library.applications.filter(({ heads }) => heads.policy).length
  const failed = library.checks.policy?.failure
  return (
    <SourceRow
      library={library}
      name="policy"
      title={text('ui_source_policy')}
      state={failed ? 'failed' : count > 0 ? 'locked' : 'off'}
      {...(count > 0 && { detail: text('ui_source_policy_count', count) })}
    />
  )
}
