import type { StoredConfiguration } from '../../bridge/relayMessages.ts'
import { readCompanions } from '../../core/config/companions.ts'
import { withCompanions } from '../../core/config/configuration.ts'
import { readConfiguration, writeConfiguration } from '../../core/config/readConfiguration.ts'
import type { InUse } from '../configuration.ts'
import { sample } from '../configuration.ts'
import type { Desk, Wishes } from './desk.ts'

/** Wishes about the configuration in use. */
export const configurationWishes = ({
  configuration,
  edits,
  publisher,
  takeFile,
  toFrame,
}: Desk): Wishes<'import' | 'sample' | 'unreadable' | 'forgetRefusal'> => {
  /** A page that was read already is read anew, so that the new rows have values at once. */
  const offer = (stored: StoredConfiguration): void => {
    const isFirst = configuration.inUse === null
    if (edits.change(stored) && !isFirst) toFrame({ kind: 'read' })
  }
  /** Checks that stand in our own file join those that are there already. */
  const takeItsChecks = (name: string): void => {
    const checks = configuration.inUse?.configuration.companions.checks ?? []
    if (checks.length > 0) takeFile(JSON.stringify({ checks }), name)
  }
  return {
    import: ({ text, source, name }) => {
      if (takeFile(text, name)) return
      offer({ ...(withCompanion(text, configuration.inUse) ?? { text, source, name }), savedAt: Date.now() })
      if (configuration.inUse?.stored.text === text) takeItsChecks(name)
    },
    unreadable: ({ refusal }) => publisher.set({ refused: refusal }),
    sample: () => sample().then(offer),
    forgetRefusal: () => publisher.set({ refused: null }),
  }
}

/**
 * A text that is no application but what the Config API keeps beside one, put into the configuration in use; null: it is
 * none, or there is nothing to put it into.
 */
function withCompanion(text: string, inUse: InUse | null): StoredConfiguration | null {
  if (!inUse || readConfiguration(text).ok) return null
  const companions = readCompanions(text)
  if (!companions.ok) return null
  const written = writeConfiguration(withCompanions(inUse.configuration, companions.value), 'inspector')
  return written.ok ? { ...inUse.stored, source: 'editor', text: written.value } : null
}
