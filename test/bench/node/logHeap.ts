import { pageSources } from '../../../src/core/model/source.ts'
import { startLog } from '../../../src/core/session/log.ts'
import { application, pageAction } from './data.ts'

const ACTIONS = 10_000

const heap = (): number => {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const sources = pageSources(application.properties)
pageAction(0, sources)
const before = heap()
const log = startLog()
for (let index = 0; index < ACTIONS; index++)
  log.add(pageAction(index, sources), { document: 'd', frame: 'top', timeOrigin: 1_000_000 }, sources)
console.log(JSON.stringify({ bytes: heap() - before, kept: log.actions.length, values: sources.length }))
