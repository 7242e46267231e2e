export { orderOf } from '../../../src/core/order/orderOf.ts'
export { readAll } from '../../../src/page/readPass.ts'
