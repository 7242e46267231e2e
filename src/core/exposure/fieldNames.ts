const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Whether the text can be a header's name at all (RFC 9110, section 5.1). */
export const isHeaderName = (name: string): boolean => TOKEN.test(name)

/** The names of a list, as they are written, up to the first token that is none; it voids the whole list. */
export type FieldNames = { readonly names: readonly string[]; readonly malformed: string | null }

/**
 * Reads a list of header names (`#field-name`: RFC 9110, section 5.6.1; Fetch standard, "extract header list values").
 * Empty items are passed over, spaces and tabs around a name too; several lines are one list.
 */
export function parseFieldNames(lines: readonly string[]): FieldNames {
  const names: string[] = []
  for (const item of lines.join(',').split(',')) {
    const name = item.replace(/^[ \t]+|[ \t]+$/g, '')
    if (name === '') continue
    if (!isHeaderName(name)) return { names, malformed: name }
    names.push(name)
  }
  return { names, malformed: null }
}
