import type { PackEntry } from '../../../core/config/pack.ts'
import { PACKS } from '../../../core/config/packs/index.ts'
import { useStore } from '../../storeContext.ts'
import { type MessageKey, text } from '../../text.ts'
import { Offers } from './Offers.tsx'
import { takenBy } from './taken.ts'

const originOf = ({ origin }: PackEntry): string =>
  origin.kind === 'vendor' ? text('pack_origin_vendor', origin.source) : text(`pack_origin_${origin.kind}`)

/** Ready-made properties, each with where it is from. */
export function Packs() {
  const store = useStore()
  const taken = takenBy(store.rows.value)
  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{text('ui_packs')}</h2>
      <p>{text('ui_packs_hint')}</p>
      {PACKS.map(({ id, name, entries }) => (
        <Offers
          key={id}
          title={name}
          about={text(`pack_${id.replaceAll('-', '_')}` as MessageKey)}
          offers={entries.map((entry) => ({
            wanted: entry,
            note: originOf(entry),
            taken: taken(entry.type, entry.expression),
          }))}
        />
      ))}
    </section>
  )
}
