import { comparePage } from '../../core/config/page/findings.ts'
import { runInPage } from '../inPage/run.ts'
import { onPageOf } from '../onPage.ts'
import { suggestionsOf } from '../suggestions.ts'
import type { Desk, Wishes } from './desk.ts'

/** Wishes to look at the page: what could be captured there, and what its agent carries. */
export const findWishes = ({
  publisher,
  veiled,
  configuration,
  editor,
  network,
}: Desk): Wishes<'suggest' | 'comparePage'> => ({
  suggest: async () => {
    const found = await runInPage('suggest', null)
    veiled({ suggestions: suggestionsOf(found, network.entries) })
  },
  comparePage: async () => {
    const onPage = onPageOf(await runInPage('agent', null))
    const subject = configuration.inUse?.configuration ?? editor.base()
    publisher.set({ pageComparison: { comparison: comparePage(subject, onPage), at: Date.now() } })
  },
})
