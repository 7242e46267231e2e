// Asks both browsers and writes what they answered beside this file (by hand; see README.md).
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const own = (name) => fileURLToPath(new URL(name, import.meta.url))
const { module } = await runnerImport(own('record.ts'), { configFile: false })
await module.record(process.argv[2] ?? 'all', own('.'))
