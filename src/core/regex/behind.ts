/** Where a look-behind at `at` first begins; -1 if there is no room. `pc` is its instruction. */
export function behindStart(code: Int32Array, pc: number, text: string, at: number): number {
  const begin = stepBack(code, pc, text, at, code[pc + 3] as number)
  return begin >= limit(code, pc, text, at) ? begin : -1
}

/** Where a look-behind at `at` begins after it has begun at `begin`; -1 if it has gone as far back as it may. */
export function earlier(code: Int32Array, pc: number, text: string, begin: number, at: number): number {
  if (begin <= 0) return -1
  const next = stepBack(code, pc, text, begin, 1)
  return next >= limit(code, pc, text, at) ? next : -1
}

function limit(code: Int32Array, pc: number, text: string, at: number): number {
  const max = code[pc + 4] as number
  return code[pc + 5] === 1 ? stepBack(code, pc, text, at, max) : Math.max(0, (at - max) | 0)
}

/** Units or code points back; by code points it stops at the text's beginning. */
function stepBack(code: Int32Array, pc: number, text: string, from: number, count: number): number {
  if (code[pc + 5] !== 1) return (from - count) | 0
  let at = from
  for (let i = 0; i < count && at > 0; i++) at -= at > 1 && (text.codePointAt(at - 2) as number) > 0xffff ? 2 : 1
  return at
}
