import { expect, it, vi } from 'vitest'
import type { ToPanel } from '../../../src/bridge/panelMessages.ts'
import type { FromToolbox } from '../../../src/bridge/relayMessages.ts'
import { startInspection } from '../../../src/devtools/inspection.ts'

vi.mock('webextension-polyfill', () => ({
  default: {
    devtools: { network: { onRequestFinished: { addListener: () => undefined } } },
    runtime: { getURL: (path: string) => path },
  },
}))

const HELLO = { document: 'd', url: 'https://shop.example/', title: '', timeOrigin: 0, top: true, early: true }

it('counts a message of the wrong shape, and tells the panel', () => {
  const inspection = startInspection({
    toPage: () => undefined,
    toBackground: () => undefined,
    left: () => undefined,
  })
  const told: ToPanel[] = []
  inspection.shown({ postMessage: (message) => told.push(message), addListener: () => undefined })
  inspection.heard({ kind: 'hello', frameId: 0, hello: HELLO })
  inspection.heard({ kind: 'page', document: 'd', message: { kind: 'counted', selector: '.a', count: 1 } })
  const refusals = () =>
    told.flatMap((one) => (one.kind === 'changed' && 'refusedMessages' in one.parts ? [one.parts.refusedMessages] : []))
  expect(refusals().at(-1)).toBe(0)
  inspection.heard({ kind: 'page', document: 'd', message: { kind: 'counted', selector: '.a', count: 'many' } })
  expect(refusals().at(-1)).toBe(1)
})

it('takes the checks of our own file into the set, beside those that are there', () => {
  const saved: FromToolbox[] = []
  const inspection = startInspection({
    toPage: () => undefined,
    toBackground: (message) => saved.push(message),
    left: () => undefined,
  })
  const given = (checks: object[]) => ({
    kind: 'import' as const,
    source: 'paste' as const,
    name: '',
    text: JSON.stringify({
      format: 'rum-property-inspector/configuration@1',
      application: { name: 'Shop', userActionAndSessionProperties: [], metaDataCaptureSettings: [] },
      checks,
    }),
  })
  const check = (key: string, equals: string) => ({ key, on: 'any', expect: { equals } })
  inspection.wished(given([check('a', '1'), check('b', '2')]))
  expect(inspection.job().checks).toEqual([check('a', '1'), check('b', '2')])
  inspection.wished(given([check('a', '3')]))
  expect(inspection.job().checks).toEqual([check('a', '3'), check('b', '2')])
  expect(saved.filter(({ kind }) => kind === 'checks')).toHaveLength(2)
})
