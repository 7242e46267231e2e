export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What is promised, or null where it fails or does not come within so many ms. */
export async function atMost<Value>(ms: number, promised: Promise<Value> | undefined): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  const value = await Promise.race([promised?.catch(() => null) ?? null, late])
  clearTimeout(timer)
  return value
}
