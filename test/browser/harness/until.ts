const PATIENCE_MS = 15_000
const STEP_MS = 50

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks again every 50 ms until the answer is not false, null or undefined; rejects with `what` after `patience` ms. */
export async function until<Found>(
  what: string,
  find: () => Promise<Found | false | null | undefined>,
  patience = PATIENCE_MS,
): Promise<Found> {
  const end = Date.now() + patience
  for (;;) {
    const found = await find()
    if (found !== false && found !== null && found !== undefined) return found
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain for: ${what}`)
    await pause(STEP_MS)
  }
}
