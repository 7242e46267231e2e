import browser from 'webextension-polyfill'
import courier from '../courier/courierEntry.ts?script&iife'
import page from '../page/pageEntry.ts?script&iife'

const file = (output: string): string => output.replace(/^\//, '')

const COMMON = {
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchOriginAsFallback: true,
  persistAcrossSessions: false,
  runAt: 'document_start',
} as const

/** The isolated one first: it must be listening when the page's world hands its port over. */
const SCRIPTS = [
  { ...COMMON, id: 'courier', js: [file(courier)], world: 'ISOLATED' },
  { ...COMMON, id: 'page', js: [file(page)], world: 'MAIN' },
] as const

/** Wakes the background while scripts are registered, so that it can see that nobody needs them any more. */
export const WATCH_ALARM = 'watch-registration'
const WATCH_MINUTES = 0.5

type Registered = Parameters<typeof browser.scripting.registerContentScripts>[0]

export const isRegistered = async (): Promise<boolean> =>
  (await browser.scripting.getRegisteredContentScripts()).length > 0

/** From now on every new document gets both scripts, before its own first script. */
export async function register(): Promise<void> {
  if (await isRegistered()) return
  await browser.scripting.registerContentScripts([...SCRIPTS] as unknown as Registered)
  await browser.alarms.create(WATCH_ALARM, { periodInMinutes: WATCH_MINUTES })
}

export async function unregister(): Promise<void> {
  await browser.alarms.clear(WATCH_ALARM)
  if (await isRegistered()) await browser.scripting.unregisterContentScripts()
}

/**
 * Puts both scripts into the documents that a tab already shows; a document that has them ignores the second copy.
 *
 * @throws where the browser does not let an extension into the page
 */
export async function inject(tabId: number): Promise<void> {
  for (const { js, world } of SCRIPTS)
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [...js],
      injectImmediately: true,
      world,
    } as Parameters<typeof browser.scripting.executeScript>[0])
}
