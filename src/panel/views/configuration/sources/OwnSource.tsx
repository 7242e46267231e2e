import type { Library } from '../../../../bridge/syncMessages.ts'
import { text } from '../../../text.ts'
import { SourceRow } from './SourceRow.tsx'

/** What the user gave by hand. */
export function OwnSource({ library }: { library: Library }) {
  const count = library.applications.filter(({ heads }) => heads.file).length
  const failed = library.checks.file?.failure
  return (
    <SourceRow
      library={library}
      name="file"
      title={text('ui_source_own')}
      state={failed ? 'failed' : count > 0 ? 'good' : 'off'}
      {...(count > 0 && { detail: text('ui_source_own_count', count) })}
    />
  )
}
