/** What an opaque origin is written as. */
export const OPAQUE = 'null'

/** Origin of an address as browsers write it; `null` for one that has none. */
export function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return OPAQUE
  }
}

/**
 * Whether an address of another origin is in the chain. The response then stays a cross-origin one, even if the last
 * address is the page's own again (Fetch standard, "main fetch").
 */
export const crossesOrigins = (pageOrigin: string, chain: readonly string[]): boolean =>
  pageOrigin === OPAQUE || chain.some((url) => originOf(url) !== pageOrigin)

/**
 * The `Origin` header that the last address is sent, which its `Access-Control-Allow-Origin` has to name: `null` once
 * another origin has redirected to yet another one (Fetch standard, "redirect-tainted origin").
 */
export function sentOrigin(pageOrigin: string, chain: readonly string[]): string {
  const origins = chain.map(originOf)
  const isTainted = origins.some((origin, at) => {
    const before = origins[at - 1]
    return before !== undefined && before !== origin && before !== pageOrigin
  })
  return isTainted ? OPAQUE : pageOrigin
}
