/** Sizes that the page's script keeps to and the courier holds it to. UTF-16 units and entries. */
export const RAW_TEXT = 20_000
export const NAME_LENGTH = 1_000
export const URL_LENGTH = 4_000
/** Requests, and API values, of one action. */
export const ACTION_ENTRIES = 1_000
/** Of each, while it isn't known whether the page is inspected, and between actions. */
export const PENDING_ENTRIES = 200
/** What the page's agent says of its own readings. */
export const AGENT_ENTRIES = 500
