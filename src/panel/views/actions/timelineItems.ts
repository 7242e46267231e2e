import type { TimelineEntry } from '../../../bridge/panelMessages.ts'

/** A row of the timeline: an action, or the navigation that the actions behind it follow. */
export type TimelineItem =
  | { readonly kind: 'action'; readonly entry: TimelineEntry }
  | { readonly kind: 'navigation'; readonly before: TimelineEntry }

/** Ids of actions are positive; a navigation has its first action's, negative. */
export const itemKey = (item: TimelineItem): number => (item.kind === 'action' ? item.entry.id : -item.before.id)

const made = new WeakMap<TimelineEntry, { readonly action: TimelineItem; readonly navigation: TimelineItem }>()

/** The same row for the same entry, so that a list that grows draws only what is new. */
function itemsOf(entry: TimelineEntry) {
  const known = made.get(entry)
  if (known) return known
  const items = { action: { kind: 'action', entry }, navigation: { kind: 'navigation', before: entry } } as const
  made.set(entry, items)
  return items
}

let last: { readonly entries: readonly TimelineEntry[]; readonly items: readonly TimelineItem[] } = {
  entries: [],
  items: [],
}

/**
 * Actions in order, with a separator where the document is another one than that of the action before. A list that only
 * grew at its end is only looked at there.
 */
export function timelineItems(entries: readonly TimelineEntry[]): readonly TimelineItem[] {
  const grew = last.entries.every((entry, index) => entry === entries[index])
  const from = grew ? last.entries.length : 0
  const added = entries.slice(from).flatMap((entry, index) => {
    const { action, navigation } = itemsOf(entry)
    return entry.document === entries[from + index - 1]?.document ? [action] : [navigation, action]
  })
  last = { entries, items: grew ? [...last.items, ...added] : added }
  return last.items
}
