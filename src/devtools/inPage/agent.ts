import type { AgentTexts } from './task.ts'

/** A saved page's inline script may hold all kinds of things; an agent's configuration is far shorter. */
const LONGEST = 200_000

type Agent = { readonly cfg?: unknown; readonly version?: unknown }

/** Where the page's agent keeps its configuration. Read only; nothing of the agent is called. */
export function agent(): AgentTexts {
  return {
    tag: attribute() ?? inline(),
    cache: cached(),
    running: running(),
    angularJs: 'angular' in window && document.querySelector('[ng-app], [data-ng-app], .ng-scope') !== null,
  }
}

const attribute = (): string | null =>
  document.querySelector('script[data-dtconfig]')?.getAttribute('data-dtconfig') ?? null

function inline(): string | null {
  for (const { text } of document.querySelectorAll<HTMLScriptElement>('script:not([src])'))
    if (text.length <= LONGEST && text.includes('dT_') && /\bcfg\s*[:=]/.test(text)) return text
  return null
}

function cached(): string | null {
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const key = localStorage.key(i) ?? ''
      if (/^ruxitagent\w*_.*_Store$/.test(key)) return localStorage.getItem(key)?.slice(0, LONGEST) ?? null
    }
  } catch {
    // A sandboxed page has no storage.
  }
  return null
}

/** Internal to the agent, so it may be missing or of any shape. */
function running(): string | null {
  const found = (window as unknown as { readonly dT_?: Agent }).dT_
  return typeof found?.cfg === 'string' ? found.cfg.slice(0, LONGEST) : null
}
