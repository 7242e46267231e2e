import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { pass } from './page/pass.mjs'
import { request } from './page/request.mjs'
import { size } from './page/size.mjs'
import { watch } from './page/watch.mjs'

const { module } = await runnerImport(fileURLToPath(new URL('./bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
process.exitCode = await module.bench(process.argv.slice(2), { pass, request, size, watch }).catch((error) => {
  console.error(error.message)
  return 2
})
