import { type PageAgent, readPageAgent } from '../core/config/page/agent.ts'
import type { OnPage } from '../core/config/page/findings.ts'
import { fromCache, isDtconfig, locate } from '../core/config/page/locate.ts'
import type { AgentTexts } from './inPage/task.ts'

const agentIn = (text: string | null): PageAgent | null => {
  if (text === null) return null
  const found = isDtconfig(text) ? text : locate(text)?.text
  return found === undefined ? null : readPageAgent(found)
}

/** The configurations that a page's agent carries, from the texts that the page was found to have. */
export function onPageOf(texts: AgentTexts | null): OnPage & { readonly angularJs: boolean } {
  const text = (name: 'tag' | 'cache' | 'running'): string | null => {
    const value: unknown = texts?.[name]
    return typeof value === 'string' ? value : null
  }
  const cache = text('cache')
  const tag = agentIn(text('tag'))
  const running = agentIn(text('running'))
  return {
    // Where there is no other, what the inline script has set is the page's tag.
    tag: tag ?? running,
    cache: cache === null ? null : agentIn(fromCache(cache)),
    running: tag && running,
    angularJs: texts?.angularJs === true,
  }
}
