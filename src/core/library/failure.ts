import type { Refusal } from '../config/refusal.ts'
import { type Note, note } from '../model/code.ts'

/** Why a source gave nothing; the sentence of each stands in the messages under `sync_<code>`. */
export const FAILURES = [
  'unauthorized',
  'forbidden',
  'not-found',
  'too-many-requests',
  'server-error',
  'unexpected-status',
  'redirected',
  'timed-out',
  'no-network',
  'no-access',
  'not-an-address',
  'not-secure',
  'too-large',
  'not-readable',
  'not-the-api',
  'token-missing',
  'token-invalid',
  'browser-sync-full',
  'browser-sync-incomplete',
  'storage-full',
] as const
export type FailureCode = (typeof FAILURES)[number]

export type Failure = Note<FailureCode> & {
  /** What is wrong with the text that came, where one came. */
  readonly refusal?: Refusal
  /** ms that the server asks to be left alone. */
  readonly retryAfterMs?: number
}

export const failure = (code: FailureCode, ...args: string[]): Failure => note(code, ...args)

/** The longest wait that a server may ask for. */
const RETRY_MAX_MS = 24 * 60 * 60_000

/**
 * What an HTTP status means for whoever asked (RFC 9110, section 15).
 *
 * @param retryAfter the field `Retry-After`: seconds, or a date
 * @param now ms since the epoch
 * @returns null for an answer to be read
 */
export function failureOf(status: number, retryAfter: string | null, now: number): Failure | null {
  if (status === 200 || status === 304) return null
  if (status === 401) return failure('unauthorized')
  if (status === 403) return failure('forbidden')
  if (status === 404 || status === 410) return failure('not-found')
  if (status >= 300 && status < 400) return failure('redirected')
  const wait = waitOf(retryAfter, now)
  if (status === 429) return { ...failure('too-many-requests'), retryAfterMs: wait ?? 60_000 }
  if (status >= 500) return { ...failure('server-error', String(status)), ...(wait !== null && { retryAfterMs: wait }) }
  return failure('unexpected-status', String(status))
}

function waitOf(field: string | null, now: number): number | null {
  if (field === null) return null
  const ms = /^\d+$/.test(field.trim()) ? Number(field) * 1_000 : Date.parse(field) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), RETRY_MAX_MS) : null
}
