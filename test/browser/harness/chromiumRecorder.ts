import type { Frame, Page } from 'puppeteer'

/** Runs in the DevTools front end, whose interface stands in nested shadow trees. */
const IN_INTERFACE = `const inside = (root) =>
  [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])])
const find = (is) => inside(document).find(is)`

/** Its list is read when the Recorder panel is first shown. */
const OPEN = (recordings: readonly object[]) => `Promise.all([
  import('./ui/legacy/legacy.js'), import('./panels/recorder/models/models.js'),
]).then(async ([{ ViewManager }, { RecordingStorage }]) => {
  for (const recording of ${JSON.stringify(recordings)})
    await RecordingStorage.RecordingStorage.instance().upsertRecording(recording)
  await ViewManager.ViewManager.instance().showView('chrome-recorder')
})`

/** Opens the browser's Recorder panel with these recordings. */
export const openRecorder = (devtools: Page, recordings: readonly object[]): Promise<unknown> =>
  devtools.evaluate(OPEN(recordings))

/** Chooses the newest recording of that title and the player, and presses Replay, each as soon as it is there. */
const replayWith = (title: string, player: string) => `(() => {
  ${IN_INTERFACE}
  const choose = (word) => {
    const select = find((one) => one.localName === 'select' && one.textContent.includes(word))
    const option = select && [...select.options].findLast((one) => one.textContent.includes(word))
    if (!option) return false
    if (select.value === option.value) return true
    select.value = option.value
    select.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
    return false
  }
  if (!choose(${JSON.stringify(title)}) || !choose(${JSON.stringify(player)})) return false
  const button = find((one) => one.localName === 'devtools-button' && /replay-recording/.test(one.outerHTML))
  button?.shadowRoot.querySelector('button').click()
  return button !== undefined
})()`

/** Replays a recording that the open Recorder panel has by a player that an extension offers. */
export const replayInRecorder = (devtools: Page, title: string, player: string): Promise<unknown> =>
  devtools.waitForFunction(replayWith(title, player), { polling: 200 })

/** The player's view, which is made anew for each replay. */
export const replayView = (devtools: Page): Frame | undefined =>
  devtools.frames().findLast((frame) => frame.url().includes('/replay.html'))
