import { needsAttention, type Status } from '../../model/code.ts'

/** How a status looks: a colour and, for eyes that see none, a mark. */
export type Tone = 'good' | 'bad' | 'held' | 'none' | 'far'

const MARKS: Record<Tone, string> = { good: '\u2713', bad: '\u2715', held: '\u2013', none: '\u00b7', far: '?' }

export function toneOf(status: Status): Tone {
  if (status === 'captured') return 'good'
  if (needsAttention(status)) return 'bad'
  if (status === 'suppressed' || status === 'disabled') return 'held'
  return status === 'server' ? 'far' : 'none'
}

export const markOf = (tone: Tone): string => MARKS[tone]
