import { note } from '../../core/model/code.ts'
import type { Desk, Wishes } from './desk.ts'

/** Wishes about what is shown as a file, and the way back from a file that is shown. */
export const fileWishes = ({ facts, publisher, backToLive }: Desk): Wishes<'exportReport' | 'backToLive'> => ({
  exportReport: async ({ format, mask }) => {
    const { page } = publisher.view
    try {
      const { exported } = await import('../exporting.ts')
      publisher.give(
        await exported(facts(), { format, mask: mask || publisher.view.masked, page: page ?? { url: '', title: '' } }),
      )
    } catch (error) {
      publisher.set({ refused: note('export-failed', error instanceof Error ? error.message : String(error)) })
    }
  },
  backToLive,
})
