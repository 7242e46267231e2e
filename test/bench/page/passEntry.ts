export { orderOf } from '../../../src/core/order/orderOf.ts'
export { preparePlan, readAll } from '../../../src/page/readPass.ts'
