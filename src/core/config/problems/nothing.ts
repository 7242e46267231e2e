import type { Check } from '../check.ts'
import { problem } from '../problem.ts'

/** An application that captures nothing is allowed, but hardly what was meant. */
export const nothing: Check = ({ configuration, fromPage }) =>
  configuration.application.properties.length > 0 || fromPage || configuration.flaws.length > 0
    ? []
    : [problem('no-properties', null)]
