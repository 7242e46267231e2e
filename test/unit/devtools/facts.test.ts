import { expect, it, vi } from 'vitest'
import { draftOf, toConfiguration } from '../../../src/core/config/configuration.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { startLog } from '../../../src/core/session/log.ts'
import { startFacts } from '../../../src/devtools/facts.ts'
import { startMarks } from '../../../src/devtools/marks.ts'
import { application, property } from '../core/derive/fixtures.ts'
import { WATCH } from './parts/facts.ts'

const SOURCES = [{ type: 'CSS_SELECTOR', expression: '.member' }] as const
const ORIGIN = { document: 'd', frame: 'top', timeOrigin: 0 }
const inUse = {
  configuration: toConfiguration(draftOf({}, 'config-api')),
  stored: { text: '', source: 'paste', name: '', savedAt: 0 },
  application: application([property()]),
  sources: [],
  orders: [],
  headers: [],
} as const
const KNOWN = {
  frame: 'top',
  settings: DEFAULT_SETTINGS,
  inUse,
  watch: WATCH,
  checks: [],
  recording: null,
  entries: [],
  networkDropped: 0,
}

function recording(count: number) {
  const log = startLog()
  const marks = startMarks(() => log.nextId)
  const add = () =>
    log.add(
      {
        id: 1,
        kind: 'load',
        name: 'Loading of page /',
        startedAt: 0,
        endedAt: 1,
        url: 'https://shop.example/',
        title: '',
        boundaries: 'simulated',
        cutOff: null,
        agent: null,
        beforeAttach: false,
        revision: 0,
        readings: { length: 0 },
        requests: { length: 0 },
        apiValues: { length: 0 },
        signals: { doNotTrack: false, doNotTrackSource: '', globalPrivacyControl: false, enabled: false },
      },
      ORIGIN,
      SOURCES,
    )
  for (let index = 0; index < count; index++) add()
  return { log, marks, add, factsOf: startFacts(log, marks, new Map()) }
}

it('goes over the whole log in slices, and is finished after some', () => {
  // Each look at the clock is 2 ms later, so that a slice of 5 ms has time for two.
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 2
    return now
  })
  const { log, factsOf } = recording(5)
  const slice = () => {
    const { facts, unfinished } = factsOf(KNOWN)
    const done = log.actions.filter((one) => facts.capturesInTime(one) !== null).length
    return [done, unfinished()]
  }
  expect([slice(), slice(), slice()]).toEqual([
    [2, true],
    [4, true],
    [5, false],
  ])
  clock.mockRestore()
})

it('lets the timeline begin anew with a navigation, unless the log is preserved; the session goes on', () => {
  const { marks, add, factsOf } = recording(2)
  const counts = () => {
    const { actions, timeline, sessionFrom, requestsFrom } = factsOf(KNOWN).facts
    return [actions.length, timeline.length, sessionFrom, requestsFrom]
  }
  marks.navigated(true, 0)
  expect(counts()).toEqual([2, 2, null, 0])
  marks.navigated(false, 5_000)
  add()
  expect(counts()).toEqual([3, 1, null, 5_000])
})

it('begins a session with an action or with the next one, until the log is cleared', () => {
  const { marks, add, factsOf } = recording(2)
  const from = () => factsOf(KNOWN).facts.sessionFrom
  marks.sessionHere(1)
  expect(from()).toBe(1)
  marks.sessionHere(null)
  add()
  expect(from()).toBe(3)
  marks.cleared()
  expect(from()).toBeNull()
})

it('has only the chosen frame’s actions', () => {
  expect(recording(2).factsOf({ ...KNOWN, frame: '7' }).facts.actions).toEqual([])
})
