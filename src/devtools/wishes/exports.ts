import type { FormatName } from '../../core/config/configuration.ts'
import { writeConfiguration } from '../../core/config/readConfiguration.ts'
import { fileName } from '../fileName.ts'
import type { Desk, Wishes } from './desk.ts'

const ENDINGS: Partial<Record<FormatName, string>> = { terraform: '.tf' }

/** Wishes for the configuration in use as text. It never has a secret in it: those stay in the background. */
export const exportWishes = ({ configuration, publisher }: Desk): Wishes<'exportConfiguration'> => ({
  exportConfiguration: ({ format, to }) => {
    const { inUse } = configuration
    if (!inUse) return
    const written = writeConfiguration(inUse.configuration, format)
    if (!written.ok) publisher.set({ refused: written.refusal })
    else if (to === 'clipboard') publisher.set({ exported: { text: written.value } })
    else {
      const name = fileName(format, inUse.application.name, ENDINGS[format] ?? '.json')
      publisher.give({ name, mediaType: 'text/plain', text: written.value })
    }
  },
})
