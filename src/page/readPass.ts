import type { Listed } from '../core/model/pageAction.ts'
import type { Reading } from '../core/model/reading.ts'
import type { Order } from '../core/order/order.ts'
import type { Extractor } from './extractors/extractor.ts'
import { EXTRACTORS } from './extractors/index.ts'
import { missing } from './extractors/outcome.ts'
import { away } from './lifetime.ts'
import { type Growing, listed } from './listed.ts'
import { type Pass, startPass } from './pass.ts'
import { after, now } from './primordials.ts'

/** Below this a pass goes on; above it, it lets the page have its turn. No single selector is interrupted. */
const SLICE_MS = 8
const BETWEEN_CHECKS = 4

/**
 * Reads all sources in order. Calls `done` in the same task if that takes no longer than a slice;
 * else `clock.timer` is what to cancel in order to stop it for good. Of a page that is left, what one slice gives is
 * all.
 */
export function readAll(
  orders: Listed<Order>,
  clock: { timer: number },
  done: (readings: Listed<Reading>) => void,
): void {
  const readings: Growing<Reading> = listed()
  const pass = startPass()
  const go = (): void => {
    const until = now() + SLICE_MS
    for (let i = readings.length; i < orders.length; i++) {
      if (i % BETWEEN_CHECKS === 0 && now() > until) {
        if (away) break
        clock.timer = after(0, go)
        return
      }
      readings[readings.length++] = readOne(orders[i] as Order, pass)
    }
    done(readings)
  }
  go()
}

function readOne(order: Order, pass: Pass): Reading {
  try {
    return (EXTRACTORS[order.type] as Extractor<typeof order.type>)(order as never, pass)
  } catch {
    return missing('read-threw', [order.expression])
  }
}
