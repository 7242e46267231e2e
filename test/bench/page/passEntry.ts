export { preparePlan, readAll } from '../../../src/page/readPass.ts'
