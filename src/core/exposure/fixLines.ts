import type { Reason, ReasonCode } from '../model/code.ts'

/** Where the lines begin among a reason's words. */
const FROM: Partial<Record<ReasonCode, number>> = {
  'header-not-exposed': 2,
  'header-wildcard-credentialed': 2,
  'header-list-malformed': 3,
  'response-opaque': 2,
  'cors-failed': 2,
  'header-missing': 2,
}

/** The header lines that would let the page read what a reason says is hidden; none where no line would. */
export const fixLines = ({ code, args }: Reason): readonly string[] => args.slice(FROM[code] ?? args.length)
