export const FILTER_FIELDS = ['status', 'key', 'type', 'action', 'code'] as const
export type FilterField = (typeof FILTER_FIELDS)[number]

export const isField = (word: string): word is FilterField => (FILTER_FIELDS as readonly string[]).includes(word)
