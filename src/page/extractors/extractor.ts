import type { Reading } from '../../core/model/reading.ts'
import type { Order, OrderType } from '../../core/order/order.ts'
import type { Pass } from '../pass.ts'

/** Reads one source in a pass. May throw whatever the page throws; the pass makes `read-threw` of that. */
export type Extractor<Type extends OrderType> = (order: Order<Type>, pass: Pass) => Reading
