/** Steps one after the other; one that fails doesn't keep the next from its turn. */
export function startQueue() {
  let turn: Promise<unknown> = Promise.resolve()
  return <Value>(step: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(step)
    turn = next.catch(() => undefined)
    return next
  }
}
