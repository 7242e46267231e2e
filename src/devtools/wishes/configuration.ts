import type { StoredConfiguration } from '../../bridge/relayMessages.ts'
import { sample } from '../configuration.ts'
import type { Desk, Wishes } from './desk.ts'

/** Wishes about the configuration in use. */
export const configurationWishes = ({
  configuration,
  publisher,
  takeFile,
  toFrame,
}: Desk): Wishes<'import' | 'sample' | 'forgetRefusal'> => {
  /** A page that was read already is read anew, so that the new rows have values at once. */
  const offer = (stored: StoredConfiguration): void => {
    const isFirst = configuration.inUse === null
    if (configuration.offer(stored) && !isFirst) toFrame({ kind: 'read' })
  }
  return {
    import: ({ text, source, name }) => {
      if (!takeFile(text, name)) offer({ text, source, name, savedAt: Date.now() })
    },
    sample: () => sample().then(offer),
    forgetRefusal: () => publisher.set({ refused: null }),
  }
}
