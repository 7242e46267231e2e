import { expect, test } from 'vitest'
import { inBrowsers } from './browsers.ts'

const on = (script: string) => ({ body: `<!doctype html><script>${script}</script>` })
const own = (name: string, value: string): string =>
  `Object.defineProperty(Navigator.prototype, '${name}', { get: () => ${value}, configurable: true })`

inBrowsers(
  'privacy signals',
  {
    '/off': on(own('doNotTrack', 'null')),
    '/zero': on(own('doNotTrack', '"0"')),
    '/on': on(own('doNotTrack', '"1"')),
    '/yes': on(own('doNotTrack', '"yes"')),
    '/old': on(`${own('doNotTrack', 'null')};${own('msDoNotTrack', '"1"')}`),
    '/window': on(`${own('doNotTrack', 'null')};window.doNotTrack = '1'`),
    '/control': on(`${own('doNotTrack', 'null')};${own('globalPrivacyControl', 'true')}`),
    '/trap': on(`Object.defineProperty(Navigator.prototype, 'doNotTrack', { get() { throw 1 } })`),
  },
  ({ visit }) => {
    test.each([
      ['/off', false, 'navigator.doNotTrack = null', false],
      ['/zero', false, 'navigator.doNotTrack = "0"', false],
      ['/on', true, 'navigator.doNotTrack = "1"', false],
      ['/yes', true, 'navigator.doNotTrack = "yes"', false],
      ['/old', true, 'navigator.msDoNotTrack = "1"', false],
      ['/window', true, 'window.doNotTrack = "1"', false],
      ['/control', false, 'navigator.doNotTrack = null', true],
      ['/trap', false, 'navigator.doNotTrack = null', false],
    ])('%s', async (path, doNotTrack, doNotTrackSource, globalPrivacyControl) => {
      const { page, attach, action } = await visit(path)
      await attach([])
      const { signals } = await action()
      expect(signals).toEqual({ doNotTrack, doNotTrackSource, globalPrivacyControl, enabled: false })
      await page.close()
    })
  },
)
