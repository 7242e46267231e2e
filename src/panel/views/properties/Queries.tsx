import type { Property } from '../../../core/model/property.ts'
import { usqlOf } from '../../../core/query/usql.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { text } from '../../text.ts'
import { useCopy } from '../../useCopy.ts'

/** The ready queries that find this property's values in the product. */
export function Queries({ property }: { property: Property }) {
  const { copy } = useCopy()
  return (
    <section class="queries" aria-label={text('ui_queries')}>
      <h3>{text('ui_queries')}</h3>
      <ul>
        {usqlOf(property).map(({ table, storage, text: query }) => {
          const title = text(`ui_query_${storage}_${table}`)
          return (
            <li key={query}>
              <span class="query-title">{title}</span>
              <IconButton icon="copy" label={text('ui_copy_query', title)} onClick={() => copy(query)} />
              <code>{query}</code>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
