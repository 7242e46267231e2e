const MOST_SEGMENTS = 200

/** Every `[x]` becomes `.x`, then the path is split at `.` (observed); at most 200 segments. Null: not a path. */
export function pathOf(text: string): readonly string[] | null {
  const segments: string[] = []
  let open = false
  let segment = ''
  for (let i = 0; i <= text.length; i++) {
    const sign = text[i]
    if (sign === ']') {
      if (!open) return null
      open = false
    } else if (sign === '[' || sign === '.' || sign === undefined) {
      if (segment === '' || segments.length === MOST_SEGMENTS || (open && sign !== '.')) return null
      segments.push(segment)
      segment = ''
      open ||= sign === '['
    } else segment += sign
  }
  return segments
}

/** Whether a sandboxed document may refuse it. */
export const isGuarded = (segment: string): boolean => /^(?:sessionStorage|localStorage|cookie)$/.test(segment)
