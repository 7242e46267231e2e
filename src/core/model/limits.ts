/** Bounds of the product, with the source of each, and our own where a page could flood us. */
export const LIMITS = {
  /** "Strings are stored with up to 100 characters" (vendor's page on properties). */
  string: 100,
  /** `longStringLength`: default and maximum (Config API reference). */
  longStringDefault: 200,
  longStringMax: 1_000,
  /** Properties of one application, action properties among them, properties free of charge (vendor's page). */
  properties: 200,
  actionProperties: 20,
  freeProperties: 20,
  /** All metadata of one beacon together, in characters (observed with RUM JavaScript 1.255). */
  beacon: 20_000,
  /** Ours: text of one reading that crosses from the page. */
  rawText: 20_000,
  /** Ours: actions kept in the log. */
  actions: 2_000,
  /** Ours: calls and responses remembered in a page before it is known whether it is inspected. */
  beforeAttach: 200,
} as const
