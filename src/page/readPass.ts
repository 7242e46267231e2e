import type { Assignment } from '../bridge/pageMessages.ts'
import type { Listed } from '../core/model/pageAction.ts'
import type { Reading } from '../core/model/reading.ts'
import type { Order } from '../core/order/order.ts'
import type { Extractor, Read } from './extractors/extractor.ts'
import { EXTRACTORS } from './extractors/index.ts'
import { missing } from './extractors/outcome.ts'
import { type Growing, listed, mapped } from './listed.ts'
import { type Pass, startPass } from './pass.ts'
import { after, now } from './primordials.ts'

/** An assignment made ready to be read many times. */
export type Plan = Assignment & { readonly reads: Listed<Read> }

export const preparePlan = (assignment: Assignment): Plan => ({
  ...assignment,
  reads: mapped(assignment.orders, (order) => (EXTRACTORS[order.type] as Extractor<typeof order.type>)(order as never)),
})

/** Below this a pass goes on; above it, it lets the page have its turn. No single selector is interrupted. */
const SLICE_MS = 8
const BETWEEN_CHECKS = 4

/**
 * Reads all sources in order. Calls `done` in the same task if that takes no longer than a slice;
 * else `clock.timer` is what to cancel in order to stop it for good.
 */
export function readAll(
  reads: Listed<Read>,
  orders: Listed<Order>,
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
      readings[readings.length++] = readOne(reads[i] as Read, orders[i] as Order, pass)
    }
    done(readings)
  }
  go()
}

function readOne(read: Read, { expression }: Order, pass: Pass): Reading {
  try {
    return read(pass)
  } catch {
    return missing('read-threw', [expression])
  }
}
