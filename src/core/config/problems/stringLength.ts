import { LIMITS } from '../../model/limits.ts'
import type { Check } from '../check.ts'
import { problem } from '../problem.ts'

/** `longStringLength` is a multiple of 100, at most 1,000 (Config API reference). */
export const stringLength: Check = ({ properties }) =>
  properties
    .filter(
      ({ dataType, length }) =>
        dataType === 'LONG_STRING' && (length % 100 !== 0 || length < 100 || length > LIMITS.longStringMax),
    )
    .map(({ key, length }) => {
      const nearest = Math.min(LIMITS.longStringMax, Math.max(100, Math.ceil(length / 100) * 100))
      return problem('length-invalid', key, String(length), String(nearest))
    })
