const POSITIONAL = /:nth-(?:last-)?(?:child|of-type)\b/g
const GENERATED = /[#.][\w-]*(?:\d{3,}|[0-9a-f]{8,})|[#.]j_idt|[#.]ember|[#.]css-/i

/**
 * Whether a selector will break with the page's next change, and by what: positions, depth, or a name that looks
 * generated. Two positional steps, or more than five child steps, are brittle.
 */
export function brittleSelector(expression: string): string | null {
  const selector = expression.split('@', 1)[0] ?? ''
  const positions = selector.match(POSITIONAL)?.length ?? 0
  if (positions >= 2) return `${positions} × :nth-…`
  const children = selector.split('>').length - 1
  if (children > 5) return `${children} × >`
  return GENERATED.exec(selector)?.[0] ?? null
}
