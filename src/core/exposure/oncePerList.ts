import { grouped } from '../grouped.ts'
import type { NetworkEntry } from '../model/request.ts'

/**
 * Makes something of what the network panel saw once, however often it is asked for: whole logs are derived from one
 * list. Such lists are never changed in place.
 */
export function oncePerList<Made>(
  make: (entries: readonly NetworkEntry[]) => Made,
): (entries: readonly NetworkEntry[]) => Made {
  const known = new WeakMap<readonly NetworkEntry[], { readonly made: Made }>()
  return (entries) => {
    const before = known.get(entries)
    if (before) return before.made
    const made = make(entries)
    known.set(entries, { made })
    return made
  }
}

/** The entries of each address, oldest first. */
export const entriesByUrl = oncePerList((entries) => grouped(entries, ({ url }) => url))
