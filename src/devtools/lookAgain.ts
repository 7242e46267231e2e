/** A new document's hello takes 30 to 100 ms; a page that has not said any by then is asked for. */
const SILENCE_MS = 700

/**
 * A page that no script may enter says no hello; asking again finds out why. The returned function is told of each
 * navigation; only the last one of several in a row is followed, since asking puts the scripts into the page.
 *
 * @param greeted ms since the epoch: the time origin of the document that has said hello, or null
 * @param shown the same of the document that is shown now, or null where it can't be asked
 * @param ask puts the scripts into the page and tells whether that is allowed
 */
export function startLookingAgain(
  greeted: () => number | null,
  shown: () => Promise<number | null>,
  ask: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = 0
  const look = async (which: number): Promise<void> => {
    const isGreeted = greeted() !== null && (await shown()) === greeted()
    if (which === last && !isGreeted) ask()
  }
  return () => {
    clearTimeout(timer)
    last++
    timer = setTimeout(look, SILENCE_MS, last)
  }
}
