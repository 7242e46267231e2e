/** What makes a newer state of a list from an older one, where lists grow at their end and shrink at their front. */
export type ListChange<Item> = {
  /** How many went at the front. */
  readonly gone: number
  /** How many of the others stay; all behind them are replaced by `items`. */
  readonly kept: number
  readonly items: readonly Item[]
}

/** The difference of two lists whose equal items are the same objects; null: there is none. */
export function changeOf<Item>(before: readonly Item[], after: readonly Item[]): ListChange<Item> | null {
  const first = after[0]
  const found = first === undefined ? -1 : before.indexOf(first)
  const gone = Math.max(0, found)
  let kept = 0
  while (kept < after.length && kept + gone < before.length && before[kept + gone] === after[kept]) kept++
  const items = after.slice(kept)
  return items.length === 0 && gone === 0 && kept === before.length ? null : { gone, kept, items }
}

export const withChange = <Item>(before: readonly Item[], { gone, kept, items }: ListChange<Item>): readonly Item[] =>
  before.slice(gone, gone + kept).concat(items)
