import type { Check } from '../checks/check.ts'
import type { ActionKind, Boundaries, CutOff } from '../model/action.ts'
import type { ApiName, ApiType } from '../model/apiCall.ts'
import type { DoNotTrackBehaviour } from '../model/application.ts'
import type { Assumptions } from '../model/assumption.ts'
import type { Status } from '../model/code.ts'
import type { Aggregation, DataType, ExpressionType, Storage } from '../model/property.ts'
import type { Visit } from '../session/recording.ts'

export const REPORT_FORMAT = 'rum-property-inspector/report@1'

/** A code and its sentence. */
export type Said = { readonly code: string; readonly message: string }

/**
 * The public report, field by field as its schema (`assets/schema/report-1.schema.json`) has it. Fields may be added
 * within `@1`; none is renamed or removed.
 */
export type Report = {
  readonly format: typeof REPORT_FORMAT
  /** The tool's version. */
  readonly tool: string
  /** ISO 8601, as all absolute times. */
  readonly generatedAt: string
  /** At the last action. */
  readonly page: { readonly url: string; readonly title: string }
  readonly visit: Omit<Visit, 'url'>
  readonly application: { readonly name: string; readonly id: string | null; readonly source: string }
  readonly doNotTrack: {
    readonly signal: boolean
    readonly simulated: boolean
    readonly behaviour: DoNotTrackBehaviour
  }
  readonly assumptions: Assumptions
  readonly masked: boolean
  readonly actions: readonly ReportAction[]
  /** Every value of every call of the JavaScript API, those that nothing configured takes among them. */
  readonly apiCalls: readonly ReportApiCall[]
  readonly session: readonly ReportSessionValue[]
  readonly quotas: ReportQuotas
  readonly checks: readonly ReportCheck[]
  readonly problems: readonly ReportProblem[]
}

export type ReportAction = {
  readonly id: number
  readonly kind: ActionKind
  readonly name: string
  readonly document: string
  readonly frame: string
  /** ms since the navigation start of the action's page. */
  readonly startedAt: number
  readonly endedAt: number
  /** When the values were read. */
  readonly at: string
  readonly url: string
  readonly boundaries: Boundaries
  /** What ended it before it was over; null: it came to its own end. */
  readonly cutOff: CutOff | null
  readonly captures: readonly ReportCapture[]
}

export type ReportCapture = {
  readonly key: string
  readonly displayName: string
  readonly expressionType: ExpressionType
  readonly expression: string
  readonly dataType: DataType
  readonly storage: readonly Storage[]
  readonly status: Status
  readonly raw: string | null
  readonly rawLength: number
  readonly cut: string | null
  readonly cleaned: string | null
  readonly value: string | null
  readonly sent: string | null
  readonly withheld: string | null
  readonly reason: Said | null
  readonly warnings: readonly Said[]
}

export type ReportApiCall = {
  readonly action: number | null
  readonly call: ApiName
  readonly key: string
  readonly type: ApiType
  readonly text: string
  readonly public: boolean
  readonly property: string | null
  readonly status: 'captured' | 'rejected' | 'suppressed'
  readonly reason: Said | null
}

export type ReportSessionValue = {
  readonly key: string
  readonly dataType: DataType
  readonly aggregation: Aggregation
  readonly value: string | null
  /** Actions whose values took part. */
  readonly from: readonly number[]
  /** The one whose value it is; null where several make it together. */
  readonly winner: number | null
  readonly reason: Said | null
}

export type ReportQuotas = {
  /** Used and available. */
  readonly properties: readonly [number, number]
  readonly actionProperties: readonly [number, number]
  readonly free: readonly [number, number]
  readonly billableProperties: number
  readonly billableUnits: number
  /** With every session. */
  readonly demUnits: number
}

export type ReportCheck = Check & {
  readonly passed: boolean
  readonly actual: string | null
  readonly status: Status | null
  readonly action: number | null
  readonly reason: Said | null
}

export type ReportProblem = Said & { readonly severity: 'error' | 'warning'; readonly key: string | null }
