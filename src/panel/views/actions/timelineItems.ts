import type { TimelineEntry } from '../../../bridge/timelineView.ts'

/** The page was left for the one that the action `before` happened in. */
type Navigation = { readonly kind: 'navigation'; readonly before: TimelineEntry }
/** A row of the timeline: an action, or the navigation that the actions behind it follow. */
export type TimelineItem = TimelineEntry | Navigation

/** Ids of actions are positive; a navigation has its first action's, negative. */
export const itemKey = (item: TimelineItem): number => (item.kind === 'navigation' ? -item.before.id : item.id)

const navigations = new WeakMap<TimelineEntry, Navigation>()

/** The same row for the same entry, so that a list that grows draws only what is new. */
function navigationTo(before: TimelineEntry): Navigation {
  const navigation = navigations.get(before) ?? { kind: 'navigation', before }
  navigations.set(before, navigation)
  return navigation
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
  const added = entries
    .slice(from)
    .flatMap((entry, index) =>
      entry.document === entries[from + index - 1]?.document ? [entry] : [navigationTo(entry), entry],
    )
  last = { entries, items: grew ? last.items.concat(added) : added }
  return last.items
}
