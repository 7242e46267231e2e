/**
 * What nobody has published about the product, each as a named choice. The first setting is the default. The
 * sentence of each stands in the messages under `assumption_<name>`.
 */
export const ASSUMPTIONS = {
  noMatch: ['drop', 'raw'],
  unsetGroup: ['drop', 'whole-match'],
  numberText: ['strict', 'trimmed'],
  ignoreCaseOrder: ['after-cleanup', 'before-cleanup'],
  defaultAggregation: ['LAST', 'FIRST'],
  suppressedInSession: ['ignored', 'counted'],
  excludedRequests: ['xhr-and-fetch', 'xhr'],
  optIn: ['detected', 'given', 'not-given'],
} as const

export type AssumptionName = keyof typeof ASSUMPTIONS
export type Assumptions = { readonly [Name in AssumptionName]: (typeof ASSUMPTIONS)[Name][number] }

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  noMatch: 'drop',
  unsetGroup: 'drop',
  numberText: 'strict',
  ignoreCaseOrder: 'after-cleanup',
  defaultAggregation: 'LAST',
  suppressedInSession: 'ignored',
  excludedRequests: 'xhr-and-fetch',
  optIn: 'detected',
}
