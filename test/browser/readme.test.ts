import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startDemoShop } from '../site/server.ts'
import { useFolder } from './harness/commandLine.ts'

const folder = useFolder()

it('verifies the demo shop with the line that the README gives', async () => {
  const line = /^node dist\/verify\/main\.js verify --flow .+$/m.exec(readFileSync('README.md', 'utf8'))?.[0] ?? ''
  const shop = await startDemoShop({ port: 8642 })
  try {
    // Only where the report goes differs.
    const command = line.replace('report.html', folder.path('report.html'))
    const status = await new Promise((resolve) => execFile('sh', ['-c', command], (error) => resolve(error?.code ?? 0)))
    expect(status).toBe(0)
    expect(folder.read('report.html')).toContain('Kestrel &amp; Quay')
  } finally {
    await shop.stop()
  }
})
