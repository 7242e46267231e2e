import { gzipSync } from 'node:zlib'
import { bundle, runAlone } from './stage.mjs'

const gzip = (text) => gzipSync(text, { level: 9 }).length

export const size = {
  name: 'code put into the page, gzip',
  run: async () => {
    const page = gzip(await bundle('../../../src/page/pageEntry.ts'))
    const courier = gzip(await bundle('../../../src/courier/courierEntry.ts'))
    return { bytes: { page, courier, together: page + courier }, budget: 8_192 }
  },
}

await runAlone(size, import.meta.url)
