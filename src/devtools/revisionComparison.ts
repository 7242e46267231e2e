import type { RevisionPair } from '../bridge/wishes.ts'
import { diffConfigurations } from '../core/config/diff.ts'
import { readConfiguration } from '../core/config/readConfiguration.ts'
import type { Publisher } from './publisher.ts'

/** More differences than anybody reads. */
const CHANGES_MAX = 500

/** Compares two revisions of an application once the background has given both texts. */
export function startRevisionComparison(publisher: Publisher, ask: (hash: string) => void) {
  let pair: RevisionPair | null = null
  const texts = new Map<string, string | null>()

  const changesOf = (before: string, after: string) => {
    const [old, now] = [readConfiguration(before), readConfiguration(after)]
    return old.ok && now.ok ? diffConfigurations(old.value.configuration, now.value.configuration) : []
  }
  return {
    compare(wanted: RevisionPair | null): void {
      pair = wanted
      texts.clear()
      publisher.set({ comparison: null })
      if (wanted) for (const hash of new Set([wanted.before, wanted.after])) ask(hash)
    },
    text(hash: string, text: string | null): void {
      if (!pair || (hash !== pair.before && hash !== pair.after)) return
      texts.set(hash, text)
      const [before, after] = [texts.get(pair.before), texts.get(pair.after)]
      if (typeof before !== 'string' || typeof after !== 'string') return
      publisher.set({ comparison: { pair, changes: changesOf(before, after).slice(0, CHANGES_MAX) } })
      pair = null
    },
  }
}
