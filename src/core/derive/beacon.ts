import type { Capture } from '../model/capture.ts'
import { LIMITS } from '../model/limits.ts'
import type { Property } from '../model/property.ts'
import { isPageSource } from '../model/source.ts'
import { WITHHELD_TEXT } from './privacy.ts'

/**
 * Keeps the captures of one beacon within the characters that it has, each source counted once, however many properties
 * share it: the value that overflows is cut to what is left, every later one is skipped (observed).
 *
 * @param sources the name of each capture's source
 * @param again derives a property's capture anew with so many characters left for it
 */
export function withinBeacon(
  captures: readonly Capture[],
  sources: readonly string[],
  again: (property: Property, source: string, room: number) => Capture,
): readonly Capture[] {
  let most = 0
  for (const { cut } of captures) if (cut !== null) most += cut.length
  if (most <= LIMITS.beacon) return captures
  let left: number = LIMITS.beacon
  const rooms = new Map<string, number>()
  return captures.map((capture, index) => {
    const { property, cut, sent } = capture
    const source = sources[index]
    // Only what is read from the page is metadata of the beacon.
    if (source === undefined || cut === null || !isPageSource(property.expressionType)) return capture
    const known = rooms.get(source)
    const room = known ?? left
    if (known === undefined) {
      rooms.set(source, room)
      left = Math.max(0, left - (sent === WITHHELD_TEXT ? sent.length : cut.length))
    }
    return room < cut.length ? again(property, source, room) : capture
  })
}
