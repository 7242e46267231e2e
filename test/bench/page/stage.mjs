import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer'
import { build } from 'vite'

/** One script of the project as the extension ships it; `name` is the global that its exports stand under. */
export async function bundle(path, name = 'bundle') {
  const entry = fileURLToPath(new URL(path, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name } },
  })
  return (Array.isArray(result) ? result[0] : result).output[0].code
}

/** A fresh Chromium with one tab at an empty page, closed after `use`. */
export async function withPage(use) {
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  })
  try {
    return await use(await browser.newPage())
  } finally {
    await browser.close()
  }
}

/** The middle one, and the bounds that hold it with 95 % (order statistics). */
export function median(samples) {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share)))]
  const half = sorted.length / 2
  const reach = 0.98 * Math.sqrt(sorted.length)
  return { median: at(half), low: at(half - reach), high: at(half + reach), samples: sorted.length }
}

/** How an arm compares with another, round by round. */
export const ratio = (arm, base) => median(arm.map((value, i) => value / base[i]))

/** Prints what a benchmark found when its file is run by itself. */
export async function runAlone(benchmark, url) {
  if (process.argv[1] === fileURLToPath(url))
    process.stdout.write(`${JSON.stringify({ name: benchmark.name, ...(await benchmark.run()) }, null, 2)}\n`)
}
