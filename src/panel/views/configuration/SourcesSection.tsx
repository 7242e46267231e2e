import { text } from '../../text.ts'
import { Exports } from './Exports.tsx'
import { Imports } from './Imports.tsx'
import { InUse } from './InUse.tsx'
import { Sources } from './Sources.tsx'

/** Which configuration is in use, the ways to another one, and the ways out. */
export const SourcesSection = () => (
  <div class="configuration" data-pane>
    <section aria-labelledby="in-use">
      <h2 id="in-use">{text('ui_in_use')}</h2>
      <InUse />
    </section>
    <Imports />
    <Exports />
    <Sources />
  </div>
)
