import type { Page } from 'puppeteer'

/** KiB of the page's JavaScript heap, all its worlds together, after everything that can go has gone. */
export async function heapOf(page: Page): Promise<number> {
  const protocol = await page.createCDPSession()
  try {
    await protocol.send('HeapProfiler.enable')
    for (let i = 0; i < 3; i++) await protocol.send('HeapProfiler.collectGarbage')
    const { usedSize } = await protocol.send('Runtime.getHeapUsage')
    return usedSize / 1_024
  } finally {
    await protocol.detach()
  }
}
