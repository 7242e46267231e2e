import type { CookieRow } from '../core/exposure/cookieTable.ts'
import type { Arrival } from '../core/exposure/header.ts'
import type { Reason, ReasonCode } from '../core/model/code.ts'
import type { Reading } from '../core/model/reading.ts'
import type { PageRequest } from '../core/model/request.ts'

/** One fetch or XMLHttpRequest. What the page's own hook saw; or, until an action takes it along, the network panel alone. */
export type RequestRow = {
  readonly id: number
  readonly url: string
  readonly method: string
  /** Null: only the network panel saw it; of the four fields after, what follows from that. */
  readonly api: PageRequest['api'] | null
  readonly credentials: PageRequest['credentials'] | null
  readonly arrival: Arrival | null
  /** Of configured headers, how many the page can read, and how many are there but hidden; null while not worked out. */
  readonly headers: { readonly readable: number; readonly hidden: number } | null
  /** Why the application's settings leave it out. */
  readonly off: Reason | null
  /** 0: no answer was seen. */
  readonly status: number
  /** ms since the epoch. */
  readonly startedAt: number
  /** Why configured headers can't be read, each code once. */
  readonly codes: readonly ReasonCode[]
}

/**
 * A configured header of a request: what the page could read, or why not (null: it could, but nobody kept what); and the
 * properties that ask for it.
 */
export type RequestHeader = {
  readonly name: string
  readonly keys: readonly string[]
  readonly reading: Reading | null
}

/** The selected request. */
export type ChosenRequest = {
  readonly id: number
  /** Every address from the first to the one that answered. */
  readonly chain: readonly string[]
  readonly byWorker: boolean
  readonly beforeAttach: boolean
  readonly headers: readonly RequestHeader[]
}

/** A cookie with the keys of the properties that ask for it. */
export type CookieEntry = CookieRow & { readonly keys: readonly string[] }
