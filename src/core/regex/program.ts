/** The compiled form of a rule. */
export type Program = { code: Int32Array }
