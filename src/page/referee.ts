import { AGENT_ENTRIES, NAME_LENGTH } from '../bridge/bounds.ts'
import { AGENT_TEXTS } from '../core/model/agentReading.ts'
import type { Listed } from '../core/model/pageAction.ts'
import { listed, mapped } from './listed.ts'
import { page } from './primordials.ts'
import { attempt, head } from './text.ts'

type Said = Listed<Readonly<Record<string, unknown>>>
type Asked = { readonly dtrum: { getAndEvaluateMetaData: () => Said } }

/** What the page's agent reads at this moment; null: there is none to ask, or it gave no list. */
export function askAgent(): Listed<Listed<string | null>> | null {
  const said = attempt(() => (page as unknown as Asked).dtrum.getAndEvaluateMetaData()) as Said
  const length = attempt(() => said.length)
  if (typeof length !== 'number') return null
  const entries = listed<Listed<string | null>>()
  while (entries.length < length && entries.length < AGENT_ENTRIES) {
    const at = entries.length
    entries[entries.length++] = mapped(AGENT_TEXTS, (key) => {
      const text = attempt(() => said[at]?.[key])
      return typeof text === 'string' ? head(text, NAME_LENGTH) : null
    })
  }
  return entries
}
