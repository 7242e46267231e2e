/** A figure with the bounds that hold it with 95 %; one that is exact has itself as bounds. */
export type Interval = { readonly median: number; readonly low: number; readonly high: number }

export type Verdict = 'holds' | 'falls short' | "can't tell"

const RESAMPLES = 2_000

export const exactly = (value: number): Interval => ({ median: value, low: value, high: value })

/** The middle one, of an even number the mean of the two middle ones; NaN of none. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/** Park and Miller's generator: the same samples give the same bounds. */
function startRandom(): () => number {
  let state = 42
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/**
 * What `figure` makes of the medians of several arms, with its bootstrap percentile interval: each arm is drawn anew
 * from its own samples, so that the arms need not have been measured in pairs.
 */
export function interval(
  arms: readonly (readonly number[])[],
  figure: (...medians: readonly number[]) => number,
): Interval {
  const random = startRandom()
  const draw = (samples: readonly number[]): number =>
    median(samples.map(() => samples[Math.floor(random() * samples.length)] ?? Number.NaN))
  const drawn = Array.from({ length: RESAMPLES }, () => figure(...arms.map(draw))).sort((a, b) => a - b)
  return {
    median: figure(...arms.map(median)),
    low: drawn[Math.floor(RESAMPLES * 0.025)] ?? Number.NaN,
    high: drawn[Math.ceil(RESAMPLES * 0.975) - 1] ?? Number.NaN,
  }
}

export const ratio = (arm: readonly number[], base: readonly number[]): Interval =>
  interval([arm, base], (one = Number.NaN, other = Number.NaN) => one / other)

export const difference = (arm: readonly number[], base: readonly number[]): Interval =>
  interval([arm, base], (one = Number.NaN, other = Number.NaN) => one - other)

/**
 * How far apart two arms that are the same seem to be.
 *
 * @param neutral what they would have without noise: 1 for a ratio, 0 for a difference
 */
export const noiseOf = ({ low, high }: Interval, neutral: 0 | 1): number =>
  Math.max(Math.abs(low - neutral), Math.abs(high - neutral))

/**
 * Whether a figure keeps to a budget from above. Its bounds are widened by the noise; between them nothing can be told.
 *
 * @param noise a share of the figure
 */
export function judge({ low, high }: Interval, budget: number, noise: number): Verdict {
  if (high * (1 + noise) <= budget) return 'holds'
  return low * (1 - noise) > budget ? 'falls short' : "can't tell"
}

/**
 * Whether a difference is none: it is where its bounds, widened by the noise, include zero.
 *
 * @param noise in the figure's unit
 * @param smallest what the smallest thing costs that is to be ruled out; more noise than that rules out nothing
 */
export function judgeNothing({ low, high }: Interval, noise: number, smallest: number): Verdict {
  if (low - noise > 0) return 'falls short'
  return noise < smallest && high < smallest ? 'holds' : "can't tell"
}
