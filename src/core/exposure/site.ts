const ADDRESS = /^(?:\d+\.){3}\d+$|:|^\[/

/**
 * The site of a host: its registrable domain. The list of public suffixes is not at hand, so a suffix is taken to be
 * the last label, or the last two where they look like `co.uk` (an assumption; it may join or part neighbours wrongly).
 */
export function siteOf(host: string): string {
  if (ADDRESS.test(host)) return host
  const labels = host.toLowerCase().split('.')
  const [second = '', last = ''] = labels.slice(-2)
  return labels.slice(last.length === 2 && second.length <= 3 ? -3 : -2).join('.')
}

/** A suffix under which anybody may register, as far as can be told without the list: cookies can't be set for it. */
export const isPublicSuffix = (domain: string): boolean =>
  !ADDRESS.test(domain) && (!domain.includes('.') || /^[a-z]{2,3}\.[a-z]{2}$/.test(domain))

/** Host of an address; empty where it is none. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    return ''
  }
}
