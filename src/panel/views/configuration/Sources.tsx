import { isPolicyOnly } from '../../../core/library/choice.ts'
import { setupOf } from '../../../core/library/library.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { Applications } from './sources/Applications.tsx'
import { BrowserSyncSource } from './sources/BrowserSyncSource.tsx'
import { ConfigApiSource } from './sources/ConfigApiSource.tsx'
import { OwnSource } from './sources/OwnSource.tsx'
import { Patterns } from './sources/Patterns.tsx'
import { PolicySource } from './sources/PolicySource.tsx'
import { Schedule } from './sources/Schedule.tsx'
import { UrlSource } from './sources/UrlSource.tsx'

/** Where configurations come from, in the order in which they count, and which application is used on which page. */
export function Sources() {
  const library = useStore().library.value
  if (!library) return null
  const { configApi, url } = setupOf(library)
  return (
    <>
      <section aria-labelledby="sources">
        <h2 id="sources">{text('ui_sources')}</h2>
        <p>{text('ui_sources_order')}</p>
        <ol class="sources" data-policy-only={isPolicyOnly(library)}>
          <PolicySource library={library} />
          <OwnSource library={library} />
          <BrowserSyncSource library={library} />
          <ConfigApiSource library={library} />
          <UrlSource library={library} />
        </ol>
        {(configApi || url) && <Schedule library={library} />}
      </section>
      <section aria-labelledby="applications">
        <h2 id="applications">{text('ui_applications')}</h2>
        <Applications library={library} />
        {library.applications.length > 1 && <Patterns library={library} />}
      </section>
    </>
  )
}
