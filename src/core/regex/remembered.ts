/** A function whose answers are kept, by the one thing that it is asked for. */
export function remembered<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key))
    return known.get(key) as V
  }
}
