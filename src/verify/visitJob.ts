import type { UserFlow } from '@puppeteer/replay'
import type { AskedNames } from '../core/exposure/askedValues.ts'
import type { Property } from '../core/model/property.ts'
import type { Settings } from '../core/model/settings.ts'

/** What one visit is to do. */
export type VisitJob = {
  /** Where it begins, also where the recording itself goes there; null only where nobody knows. */
  readonly url: string | null
  readonly flow: UserFlow | null
  readonly properties: readonly Property[]
  /** Names of which the network's values are kept for the definitions of request attributes. */
  readonly asked: AskedNames
  readonly settings: Settings
  /** ms of quiet after which the page, or a step's action, counts as done. */
  readonly settle: number
  /** ms that the whole visit may take. */
  readonly timeout: number
  /** What the page says is not to be quoted. */
  readonly mask: boolean
  /** The built script that the extension puts into pages. */
  readonly script: string
  readonly progress: (what: string) => void
  readonly signal: AbortSignal
}
