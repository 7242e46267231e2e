import type { StoredConfiguration } from '../bridge/relayMessages.ts'
import type { Note } from '../core/model/code.ts'
import { readHar } from '../core/session/harFile.ts'
import type { Recording } from '../core/session/recording.ts'
import { readSession } from '../core/session/sessionFile.ts'
import type { ChecksInUse } from './checksInUse.ts'
import type { ConfigurationInUse } from './configurationInUse.ts'
import { TOP } from './documents.ts'
import type { Publisher } from './publisher.ts'

/** Shows a recorded session, or the requests of a HAR, in place of what is recorded live; that goes on meanwhile. */
export function startImported(publisher: Publisher, configuration: ConfigurationInUse, checks: ChecksInUse) {
  let current: Recording | null = null
  let live = publisher.view

  const refuse = (refusal: Note): void => publisher.set({ refused: refusal })

  const show = (recording: Recording, name: string, at: number | null): void => {
    if (!current) live = publisher.view
    current = recording
    const top = recording.actions.findLast(({ action }) => action.frame === TOP)?.action
    publisher.set({
      imported: { name, at, actions: recording.actions.length, requests: recording.entries.length },
      settings: recording.settings,
      page: top ? { url: top.url, title: top.title, early: true } : null,
      frames: framesOf(recording),
      frame: TOP,
    })
  }

  return {
    get recording(): Recording | null {
      return current
    },
    /** A recorded session, with its own configuration and checks. What can't be read is refused with its place. */
    openSession(text: string, name: string): void {
      const read = readSession(text)
      if (!read.ok) {
        refuse(read.refusal)
        return
      }
      const { configuration: recorded, recording, savedAt } = read.session
      const stored: StoredConfiguration | null = recorded && {
        text: recorded.text,
        name: recorded.name,
        source: 'file',
        savedAt,
      }
      if (!configuration.tryOn(stored)) return
      checks.show(read.session.checks)
      show(recording, name, savedAt)
    },
    /** The requests of a HAR, by the configuration in use. */
    openHar(text: string, name: string): void {
      const read = readHar(text)
      if (!read.ok) {
        refuse(read.refusal)
        return
      }
      if (!configuration.tryOn(configuration.inUse?.stored ?? null)) return
      const { settings } = publisher.view
      show({ actions: [], entries: read.entries, settings, visits: [], sessionFrom: null }, name, null)
    },
    sessionHere(action: number | null): void {
      if (current) current = { ...current, sessionFrom: action }
    },
    /** Back to what is recorded live. */
    close(): void {
      if (!current) return
      current = null
      configuration.backToOwn()
      checks.show(null)
      publisher.set({ imported: null, settings: live.settings, frame: live.frame, refused: null })
    },
  }
}

/** Every frame that has an action, the tab's own page first, with its last address. */
function framesOf({ actions }: Recording): { readonly id: string; readonly url: string }[] {
  const urls = new Map([[TOP, '']])
  for (const { action } of actions) urls.set(action.frame, action.url)
  return [...urls].map(([id, url]) => ({ id, url }))
}

export type Imported = ReturnType<typeof startImported>
