import { boundedBytes } from '../../core/config/boundedBytes.ts'
import { decodeText } from '../../core/config/decodeText.ts'
import { isSecure } from '../../core/library/address.ts'
import { type Failure, failure, failureOf } from '../../core/library/failure.ts'

/** Twice what a text may have: one in UTF-16 is read as well. */
const ANSWER_MAX = 16 * 1024 * 1024
const TIMEOUT_MS = 20_000

/** The way to a server. */
export type Net = {
  readonly fetch: typeof fetch
  /** Whether the browser lets us ask that server; users can take it back. */
  readonly mayReach: (url: string) => Promise<boolean>
  /** ms for a whole answer; 20 s unless told. */
  readonly timeoutMs?: number
}

export type Answer =
  | { readonly kind: 'text'; readonly text: string; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/**
 * Loads a text over https, or http from the loopback: without cookies, within 20 s, at most 16 MiB. Never throws.
 *
 * @param url a checked address
 * @param redirect `manual` where the request carries a secret: it goes nowhere else
 */
export async function load(
  net: Net,
  url: string,
  headers: Readonly<Record<string, string>>,
  redirect: 'follow' | 'manual',
): Promise<Answer> {
  const place = placeOf(url)
  const failed = (why: Failure): Answer => ({ kind: 'failed', failure: { ...why, args: [place, ...why.args] } })
  try {
    const answer = await net.fetch(url, {
      headers,
      redirect,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(net.timeoutMs ?? TIMEOUT_MS),
    })
    if (answer.type === 'opaqueredirect') return failed(failure('redirected'))
    if (answer.url !== '' && !isSecure(new URL(answer.url))) return failed(failure('not-secure'))
    const why = failureOf(answer.status, answer.headers.get('Retry-After'), Date.now())
    if (why || answer.status === 304) answer.body?.cancel().catch(() => undefined)
    if (why) return failed(why)
    if (answer.status === 304) return { kind: 'unchanged' }
    const bytes = answer.body ? await boundedBytes(answer.body, ANSWER_MAX) : new Uint8Array()
    if (!bytes) return failed(failure('too-large', String(ANSWER_MAX / 1024 / 1024)))
    const text = decodeText(bytes)
    if (!text.ok) return failed({ ...failure('not-readable'), refusal: text.refusal })
    return {
      kind: 'text',
      text: text.value,
      etag: answer.headers.get('ETag'),
      lastModified: answer.headers.get('Last-Modified'),
    }
  } catch (error) {
    // Browsers' own messages are as good as empty here, and may name what was sent.
    if (error instanceof Error && error.name === 'TimeoutError') return failed(failure('timed-out'))
    return failed(failure((await net.mayReach(url)) ? 'no-network' : 'no-access'))
  }
}

/** Host and path; what stands behind a question mark may be a secret. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return host + pathname
}
