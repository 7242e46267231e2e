import type { Growing } from './listed.ts'
import { after, cancel, listen, loadEventEnd, navigationEntry, now, page, stateOf } from './primordials.ts'
import type { Entry } from './request.ts'
import { attempt } from './text.ts'

const MOST_MS = 10_000

const loadEnd = (): number =>
  attempt(() => {
    const entry = navigationEntry()
    return entry ? loadEventEnd(entry) : 0
  }) || now()

/**
 * Waits for a page's load: its load event, then the requests begun before that, no longer than 10 s. `check` is to be
 * called whenever a request has ended; `done` gets the time of the end.
 */
export function startLoading(signal: AbortSignal, requests: () => Growing<Entry>, done: (endedAt: number) => void) {
  let loadedAt: number | null = null
  let timer = 0
  let isDone = false
  const finish = (): void => {
    if (isDone) return
    isDone = true
    cancel(timer)
    let endedAt = loadedAt ?? now()
    const list = requests()
    for (let i = 0; i < list.length; i++) {
      const entry = list[i] as Entry
      if (entry.startedAt <= (loadedAt ?? endedAt) && (entry.endedAt ?? now()) > endedAt)
        endedAt = entry.endedAt ?? now()
    }
    done(endedAt)
  }
  const check = (): void => {
    if (loadedAt === null) return
    const list = requests()
    for (let i = 0; i < list.length; i++) {
      const entry = list[i] as Entry
      if (entry.endedAt === null && entry.startedAt <= loadedAt) return
    }
    finish()
  }
  const loaded = (): void => {
    loadedAt = loadEnd()
    timer = after(MOST_MS, finish)
    check()
  }
  return {
    start: (): void => {
      if (stateOf(page.document) === 'complete') loaded()
      else
        listen(
          page,
          'load',
          () => {
            timer = after(0, loaded)
          },
          { __proto__: null, once: true, signal },
        )
    },
    check,
    /** Whether what begins now still belongs to the load. */
    isOpen: (): boolean => loadedAt === null,
    stop: (): void => {
      isDone = true
      cancel(timer)
    },
  }
}
