import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import puppeteer, { type Browser, type Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run, SAMPLE, useFolder } from './harness/commandLine.ts'
import { executable } from './harness/extension.ts'
import { useShop } from './harness/shop.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const file = useShop()
const folder = useFolder()
let browser: Browser
let page: Page

beforeAll(async () => {
  const checks = folder.file('checks.json', {
    checks: [
      { key: 'author', expect: { equals: 'Nobody' } },
      { key: 'author', expect: { present: true } },
    ],
  })
  const out = folder.path('report.html')
  await run(['verify', `${file.shop.origin}/`, '--config', SAMPLE, '--checks', checks, '--out', out])
  browser = await puppeteer.launch({ executablePath: executable('chromium'), args: ['--no-sandbox'] })
  page = await browser.newPage()
  await page.setViewport({ width: 1100, height: 1400 })
  await page.setBypassCSP(true)
  await page.goto(`file://${out}`)
})
afterAll(() => browser?.close())

it.each(['light', 'dark'])('has no violation in the %s theme', async (value) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { run: () => Promise<AxeResults> } }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
  expect(violations).toEqual([])
})

it('draws the timeline and loads nothing', async () => {
  expect(await page.evaluate(() => document.querySelectorAll('svg').length)).toBeGreaterThan(0)
  const widest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll<SVGGraphicsElement>('svg text')].map((text) => {
        const { x, width } = text.getBBox()
        return x + width
      }),
    ),
  )
  expect(widest).toBeLessThanOrEqual(1_000)
  expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0)
})

it('prints within the paper', async () => {
  await page.emulateMediaType('print')
  await page.setViewport({ width: 794, height: 1123 })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})
