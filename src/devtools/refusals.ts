import type { Publisher } from './publisher.ts'

/** Counts messages of the page that nobody could take: the couriers' running totals, and those of the wrong shape. */
export function startRefusals(publisher: Publisher) {
  const byCourier = new Map<string, number>()
  let misshapen = 0
  const publish = (): void =>
    publisher.set({ refusedMessages: [...byCourier.values()].reduce((sum, one) => sum + one, misshapen) })
  return {
    courierTotal(document: string, count: number): void {
      byCourier.set(document, count)
      publish()
    },
    misshapen(): void {
      misshapen++
      publish()
    },
  }
}
