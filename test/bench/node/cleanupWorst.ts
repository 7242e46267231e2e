import { readFileSync } from 'node:fs'
import { compileRule, runRule } from '../../../src/core/regex/index.ts'
import { BAD } from './badRules.ts'

/**
 * CPU time in ms, of this thread where the system tells (Linux), else of the process: what else runs on the machine must
 * not count.
 */
function cpuTime(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1_000_000
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  }
}

const [rule, text] = BAD[Number(process.argv[2])] ?? ['', '']
cpuTime()
const start = cpuTime()
const { outcome } = runRule(compileRule(rule), text)
process.stdout.write(JSON.stringify({ worst: cpuTime() - start, outcome }))
