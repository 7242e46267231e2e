import { type Failure, failure } from './failure.ts'

type Address = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly failure: Failure }

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Whether what is sent there can't be read on the way: https, or this machine itself. */
export const isSecure = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))

/** An address to load from: https, or http to the loopback; without user, password and fragment. */
export function addressOf(text: string): Address {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    return { ok: false, failure: failure('not-an-address') }
  if (!isSecure(url)) return { ok: false, failure: failure('not-secure') }
  url.username = ''
  url.password = ''
  url.hash = ''
  return { ok: true, url: url.href }
}

/**
 * The base of an environment's API, from any address in it, such as one copied from the browser: the origin, and
 * `/e/<environment>` where several environments share a host (the Config API's reference).
 */
export function environmentOf(text: string): Address {
  const address = addressOf(/^[a-z]+:\/\//i.test(text.trim()) ? text : `https://${text.trim()}`)
  if (!address.ok) return address
  const { origin, pathname } = new URL(address.url)
  return { ok: true, url: origin + (/^\/e\/[^/]+/.exec(pathname)?.[0] ?? '') }
}
