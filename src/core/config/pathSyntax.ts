/** `quoted`: a bracket with a quoted name; `call`: parentheses; `segment`: an empty name or a bracket without its pair. */
export type PathError = 'quoted' | 'call' | 'segment'

/** Why a JavaScript path can't work: every `[x]` becomes `.x`, then it is split at `.`, and nothing is called (observed). */
export function pathError(path: string): PathError | null {
  if (/\[\s*['"`]/.test(path)) return 'quoted'
  if (/[()]/.test(path)) return 'call'
  const dotted = path.replace(/\[([^[\]]*)\]/g, '.$1')
  return /[[\]]/.test(dotted) || dotted.split('.').some((segment) => segment.trim() === '') ? 'segment' : null
}
