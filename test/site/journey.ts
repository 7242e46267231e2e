import type { Page } from 'puppeteer'
import type { DemoShop } from './server.ts'

/**
 * The journey's steps in order, each named after the user action that ends it: `landing`, `search`, `book`,
 * `confirmation` and `account` load a page, `filter`, `promo`, `sign-in` and `weather` are clicks with requests,
 * `preferences` is an action that the page itself enters and leaves.
 */
export const STEPS = [
  'landing',
  'search',
  'filter',
  'book',
  'promo',
  'confirmation',
  'account',
  'sign-in',
  'preferences',
  'weather',
] as const
export type StepName = (typeof STEPS)[number]

const LANDING = '/?utm_source=letter&utm_medium=email&utm_campaign=midsummer'

const text = (page: Page, selector: string) =>
  page.waitForFunction((found) => Boolean(document.querySelector(found)?.textContent), {}, selector)

/** A click that loads another page, finished with that page's load event. */
async function follow(page: Page, selector: string) {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)])
}

const DO: Readonly<Record<StepName, (page: Page, shop: DemoShop) => Promise<unknown>>> = {
  landing: (page, shop) => page.goto(shop.origin + LANDING, { waitUntil: 'load' }),
  search: async (page) => {
    await page.type('#where', 'north coast')
    await follow(page, '.finder button')
    await page.waitForSelector('#results[data-shown="all"]')
    await text(page, '#partner')
  },
  filter: async (page) => {
    // The late data layer is a part of the story: what was missing at the load's end is there for the click.
    await page.waitForFunction('"basket" in window.tripLayer')
    await page.click('#under-500')
    await page.waitForSelector('#results[data-shown="500"]')
  },
  book: (page) => follow(page, '.card:not([hidden]) a'),
  promo: async (page) => {
    await page.type('#traveller-name', 'Mara Quill')
    await page.type('#passport', 'C01X00T47')
    await page.type('#promo', 'SUMMER')
    await page.click('#apply')
    await text(page, '#promo-answer')
  },
  confirmation: (page) => follow(page, '#buy'),
  account: (page) => follow(page, '#to-account'),
  'sign-in': async (page) => {
    await page.type('#member', 'mara')
    await page.type('#password', 'not a secret')
    await page.click('#sign-in button')
    await page.waitForSelector('.card-number')
  },
  preferences: async (page) => {
    await page.click('#save')
    await text(page, '#saved')
  },
  weather: async (page) => {
    await page.click('#weather')
    await text(page, '#forecast')
  },
}

/**
 * Walks a traveller through the shop with real clicks and typing. Each step ends when the page shows its result;
 * `onStep` is awaited before the next one, so that a caller can let the user action end and look at what was read.
 * Rejects when a page does not show what it should (puppeteer's time-out).
 */
export async function performJourney(page: Page, shop: DemoShop, onStep?: (name: StepName) => Promise<void>) {
  for (const name of STEPS) {
    await DO[name](page, shop)
    await onStep?.(name)
  }
}
