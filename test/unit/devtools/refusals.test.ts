import { expect, it } from 'vitest'
import { startPublisher } from '../../../src/devtools/publisher.ts'
import { startRefusals } from '../../../src/devtools/refusals.ts'

it('adds the running totals of the couriers to the messages of the wrong shape', () => {
  const publisher = startPublisher()
  const refusals = startRefusals(publisher)
  refusals.courierTotal('first', 2)
  refusals.courierTotal('second', 1)
  refusals.courierTotal('first', 5)
  refusals.misshapen()
  expect(publisher.view.refusedMessages).toBe(7)
})
