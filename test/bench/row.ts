import type { Interval, Verdict } from './statistics.ts'

/** One budget with what was found. */
export type Line = {
  readonly name: string
  readonly figure: Interval
  /** `×` for a ratio. */
  readonly unit: string
  readonly budget: number
  /** The same arm measured twice against itself; null where the figure is exact. */
  readonly control: Interval | null
  readonly verdict: Verdict
  /** What else is worth knowing, in a few words. */
  readonly detail: string
  /** Everything that was measured, by arm. */
  readonly samples: Readonly<Record<string, readonly number[]>>
}

/** What rows are given to measure with. */
export type Stand = {
  /** A copy of the built extension that nobody rebuilds meanwhile. */
  readonly extension: string
  /** For throw-away files; removed at the end. */
  readonly folder: string
  /** The demo shop's origin. */
  readonly shop: string
  /** Measured rounds of each arm; warm-up comes on top. */
  readonly rounds: number
}

/** A benchmark; it may answer for several budgets. Rejects where an arm is not what it should be. */
export type Row = { readonly name: string; readonly run: (stand: Stand) => Promise<readonly Line[]> }

/**
 * Measures every arm once a round, in turning order, and drops the first round.
 *
 * @param arms each gives one sample
 */
export async function takeTurns<Arm extends string>(
  arms: Readonly<Record<Arm, () => Promise<number>>>,
  rounds: number,
): Promise<Readonly<Record<Arm, readonly number[]>>> {
  const names = Object.keys(arms) as Arm[]
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Arm, number[]>
  for (let round = 0; round <= rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length] as Arm
      const sample = await arms[name]()
      if (round > 0) samples[name].push(sample)
    }
  return samples
}
