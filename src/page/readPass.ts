import type { Assignment } from '../bridge/pageMessages.ts'
import type { Listed } from '../core/model/pageAction.ts'
import type { Reading } from '../core/model/reading.ts'
import type { PageSourceType, Source } from '../core/model/source.ts'
import type { Read } from './extractors/extractor.ts'
import { EXTRACTORS } from './extractors/index.ts'
import { missing } from './extractors/outcome.ts'
import { type Growing, listed } from './listed.ts'
import { type Pass, startPass } from './pass.ts'
import { after, Headers, headerOf, now } from './primordials.ts'
import { attempt, head } from './text.ts'

/** A configuration made ready to be read many times. */
export type Plan = {
  readonly revision: number
  readonly reads: Listed<Read>
  readonly sources: Listed<Source>
  /** Lower-case names; one that is no header name at all is left out. */
  readonly headers: Listed<string>
}

export function preparePlan(assignment: Assignment): Plan {
  const reads = listed<Read>()
  const headers = listed<string>()
  const { sources } = assignment
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i] as Source
    reads[reads.length++] = EXTRACTORS[source.type as PageSourceType](source.expression)
  }
  const empty = new Headers()
  for (let i = 0; i < assignment.headers.length; i++) {
    const name = assignment.headers[i] as string
    if (attempt(() => headerOf(empty, name)) === null) headers[headers.length++] = name
  }
  return { revision: assignment.revision, reads, sources, headers }
}

/** Below this a pass goes on; above it, it lets the page have its turn. No single selector is interrupted. */
const SLICE_MS = 8
const BETWEEN_CHECKS = 4

/**
 * Reads all sources in their order. Calls `done` in the same task if that takes no longer than a slice;
 * else `clock.timer` is what to cancel in order to stop it for good.
 */
export function readAll(
  reads: Listed<Read>,
  sources: Listed<Source>,
  clock: { timer: number },
  done: (readings: Listed<Reading>) => void,
): void {
  const readings: Growing<Reading> = listed()
  const pass = startPass()
  const go = (): void => {
    const until = now() + SLICE_MS
    for (let i = readings.length; i < reads.length; i++) {
      if (i % BETWEEN_CHECKS === 0 && now() > until) {
        clock.timer = after(0, go)
        return
      }
      readings[readings.length++] = readOne(reads[i] as Read, sources[i] as Source, pass)
    }
    done(readings)
  }
  go()
}

function readOne(read: Read, source: Source, pass: Pass): Reading {
  try {
    return read(pass)
  } catch {
    return missing('read-threw', [head(source.expression, 200)])
  }
}
