import { pageSources } from '../../../src/core/model/source.ts'
import { startLog } from '../../../src/core/session/log.ts'
import { application, pageAction } from './data.ts'

/** How many actions go into the log; it keeps the last 2,000. */
const actions = Number(process.argv[2])

const heap = (): number => {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const sources = pageSources(application.properties)
pageAction(0, sources)
const before = heap()
const log = startLog()
for (let index = 0; index < actions; index++)
  log.add(pageAction(index, sources), { document: 'd', frame: 'top', timeOrigin: 1_000_000 }, sources)
const requests = log.actions.reduce((sum, { action }) => sum + action.requests.length, 0)
console.log(JSON.stringify({ bytes: heap() - before, kept: log.actions.length, requests }))
