import { dtconfigEntries, halves, unescaped } from './dtconfig.ts'

/** Where a configuration string can stand. `tag`: the script's attribute or an inline script; `cache`: local storage. */
export type Located = { readonly place: 'attribute' | 'inline' | 'cache' | 'string'; readonly text: string }

const ATTRIBUTE = /\bdata-dtconfig\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const INLINE = /\bcfg\s*[:=]\s*(?:"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|'([^'\\]*(?:\\[\s\S][^'\\]*)*)')/g
const KEYS = ['agentUri', 'app', 'featureHash', 'reportUrl', 'md', 'rid', 'lastModification']

/** Whether a text is a configuration string: entries at `|`, two of those that every agent has among them. */
export function isDtconfig(text: string): boolean {
  if (!text.includes('|')) return false
  const entries = dtconfigEntries(text.trim())
  return KEYS.filter((key) => entries.has(key)).length >= 2
}

/** The key of the agent's cache in local storage (observed). */
export const isCacheKey = (key: string): boolean => /^ruxitagent\w*_.*_Store$/.test(key)

/** Finds the configuration string in an attribute's text, a script, a cache's value or a whole saved page; null: none. */
export function locate(text: string): Located | null {
  const attribute = ATTRIBUTE.exec(text)
  if (attribute) return { place: 'attribute', text: fromHtml(attribute[1] ?? attribute[2] ?? attribute[3] ?? '') }
  for (const inline of text.matchAll(INLINE)) {
    const found = fromScript(inline[1] ?? inline[2] ?? '')
    if (isDtconfig(found)) return { place: 'inline', text: found }
  }
  const cached = fromCache(text)
  if (cached !== null) return { place: 'cache', text: cached }
  return isDtconfig(fromHtml(text)) ? { place: 'string', text: fromHtml(text) } : null
}

/** A local storage cache's value, `…|config=<percent-encoded>|lastModification=<ms>`: its own time counts. */
export function fromCache(text: string): string | null {
  const entries = dtconfigEntries(text.trim())
  const config = entries.get('config')
  if (config === undefined) return null
  const decoded = decode(unescaped(config))
  if (decoded === null || !isDtconfig(decoded)) return null
  const modified = entries.get('lastModification')
  if (modified === undefined) return decoded
  const others = decoded.split('|').filter((entry) => halves(entry)[0] !== 'lastModification')
  return [...others, `lastModification=${modified}`].join('|')
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: '\u00A0' }

/** The character references that a browser writes into a saved attribute. */
function fromHtml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|quot|apos|lt|gt|nbsp));/g,
    (whole, decimal, hex, name) => {
      if (name) return NAMED[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' }

/** The text of a script's string literal. */
const fromScript = (text: string): string =>
  text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g, (_, short, long, sign) =>
    sign === undefined ? String.fromCharCode(Number.parseInt(short ?? long, 16)) : (SIMPLE[sign] ?? sign),
  )
