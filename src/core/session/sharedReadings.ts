import type { Reading, Readings } from '../model/reading.ts'

/** The readings of one action in the order of its configuration's sources, whose names all its actions share. */
export class SharedReadings implements Readings {
  /**
   * @param positions the place of each source by its name
   * @param list undefined where the page gave no reading for a source
   */
  constructor(
    private readonly positions: ReadonlyMap<string, number>,
    readonly list: readonly (Reading | undefined)[],
  ) {}

  get(source: string): Reading | undefined {
    const position = this.positions.get(source)
    return position === undefined ? undefined : this.list[position]
  }

  *[Symbol.iterator](): IterableIterator<[string, Reading]> {
    for (const [source, position] of this.positions) {
      const reading = this.list[position]
      if (reading) yield [source, reading]
    }
  }
}
