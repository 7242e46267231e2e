import type { Property } from './property.ts'
import type { RequestAttribute } from './requestAttribute.ts'

export type DoNotTrackBehaviour = 'IGNORE_DO_NOT_TRACK' | 'CAPTURE_ANONYMIZED' | 'DO_NOT_CAPTURE'

/** A web application's configuration, as far as it decides what becomes of its properties. */
export type Application = {
  readonly name: string
  readonly id: string | null
  readonly properties: readonly Property[]
  readonly doNotTrack: DoNotTrackBehaviour
  readonly optIn: boolean
  readonly fetchRequests: boolean
  readonly xmlHttpRequest: boolean
  readonly angular: boolean
  /** Requests whose URL it finds are not captured; empty for none. */
  readonly excludeXhrRegex: string
  /** Definitions at hand of request attributes, from which a browser can approximate what the server captures. */
  readonly requestAttributes?: readonly RequestAttribute[]
}
