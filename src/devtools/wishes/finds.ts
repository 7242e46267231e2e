import { comparePage } from '../../core/config/page/findings.ts'
import { runInPage } from '../inPage/run.ts'
import type { AgentTexts } from '../inPage/task.ts'
import { onPageOf } from '../onPage.ts'
import { suggestionsOf } from '../suggestions.ts'
import type { Desk, Wishes } from './desk.ts'

/** Each is given up after a second. */
const TRIES = 3

/** Wishes to look at the page: what could be captured there, and what its agent carries. */
export function findWishes({
  publisher,
  veiled,
  configuration,
  editor,
  network,
}: Desk): Wishes<'suggest' | 'comparePage'> {
  let asked = 0
  return {
    suggest: async () => {
      const found = await runInPage('suggest', null)
      veiled({ suggestions: suggestionsOf(found, network.entries) })
    },
    comparePage: async () => {
      const question = ++asked
      let texts: AgentTexts | null = null
      // A page that makes room for another may not answer.
      for (let tries = 0; tries < TRIES && texts === null; tries++) {
        texts = await runInPage('agent', null)
        if (question !== asked) return
      }
      const subject = configuration.inUse?.configuration ?? editor.base()
      const comparison = texts && comparePage(subject, onPageOf(texts))
      publisher.set({ pageComparison: comparison && { comparison, at: Date.now() } })
    },
  }
}
