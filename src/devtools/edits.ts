import type { StoredConfiguration } from '../bridge/relayMessages.ts'
import type { ConfigurationInUse } from './configurationInUse.ts'
import type { Publisher } from './publisher.ts'

/** Saved edits that can be taken back. */
const KEPT = 20

/** Saves edits of the configuration in use, so that each can be taken back and made again. */
export function startEdits(configuration: ConfigurationInUse, publisher: Publisher) {
  let past: StoredConfiguration[] = []
  let future: StoredConfiguration[] = []
  const publish = (): void => publisher.set({ edits: { undo: past.length, redo: future.length } })
  const put = (stored: StoredConfiguration): boolean => configuration.offer({ ...stored, savedAt: Date.now() })
  const go = (from: StoredConfiguration[], to: StoredConfiguration[]): void => {
    const now = configuration.inUse?.stored
    const wanted = from.at(-1)
    // A step that is refused is still there to be taken.
    if (!wanted || !put(wanted)) return
    from.pop()
    if (now) to.push(now)
    publish()
  }
  return {
    /** Takes another text in place of the one in use. False if it was refused. */
    change(stored: StoredConfiguration): boolean {
      const before = configuration.inUse?.stored
      if (!put(stored)) return false
      if (before) past = [...past, before].slice(-KEPT)
      future = []
      publish()
      return true
    },
    undo: (): void => go(past, future),
    redo: (): void => go(future, past),
  }
}

export type Edits = ReturnType<typeof startEdits>
