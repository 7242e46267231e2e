import { expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { writeSession } from '../../../src/core/session/sessionFile.ts'
import { startChecksInUse } from '../../../src/devtools/checksInUse.ts'
import { startConfigurationInUse } from '../../../src/devtools/configurationInUse.ts'
import { startImported } from '../../../src/devtools/imported.ts'
import { startPublisher } from '../../../src/devtools/publisher.ts'
import { bodyWith } from '../../browser/harness/configuration.ts'
import { action, entry, value } from '../core/derive/fixtures.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

const OWN = bodyWith({ key: 'own', type: 'META_TAG', expression: 'own' })
const RECORDED = bodyWith({ key: 'author', type: 'META_TAG', expression: 'author' })
const OTHER = bodyWith({ key: 'other', type: 'META_TAG', expression: 'other' })
const CHECK = { key: 'author', on: 'any', expect: { present: true } } as const

const sessionText = (configuration = RECORDED) =>
  writeSession({
    tool: '1.0.0',
    savedAt: 5,
    configuration: { text: configuration, name: 'shop.json', source: 'file' },
    checks: [CHECK],
    recording: {
      actions: [
        { timeOrigin: 0, action: action({ title: 'Shop', readings: new Map([['META_TAG author', value('Ines')]]) }) },
        { timeOrigin: 0, action: action({ id: 2, frame: '7', url: 'https://frame.example/' }) },
      ],
      entries: [entry()],
      settings: { ...DEFAULT_SETTINGS, doNotTrack: 'on' },
      visits: [],
      sessionFrom: null,
    },
  })

const stored = (text: string) => ({ text, source: 'file', name: 'a.json', savedAt: 1 }) as const

function started() {
  const publisher = startPublisher()
  const save = vi.fn()
  const used = vi.fn()
  const configuration = startConfigurationInUse(publisher, { mayOffer: () => true, save, used })
  configuration.use(stored(OWN))
  used.mockClear()
  const checks = startChecksInUse(publisher, { save, changed: () => undefined })
  const keys = () => configuration.inUse?.application.properties.map(({ key }) => key)
  return {
    publisher,
    save,
    used,
    configuration,
    checks,
    keys,
    imported: startImported(publisher, configuration, checks),
  }
}

it('shows a recorded session with its own configuration, settings, frames and checks', () => {
  const { imported, publisher, configuration, checks, keys, save, used } = started()
  imported.openSession(sessionText(), 'monday.json')
  expect(publisher.view).toMatchObject({
    imported: { name: 'monday.json', at: 5, actions: 2, requests: 1 },
    settings: { doNotTrack: 'on' },
    page: { title: 'Shop' },
    frames: [{ id: 'top' }, { id: '7', url: 'https://frame.example/' }],
  })
  expect(keys()).toEqual(['author'])
  expect(configuration.inUse && checks.of(configuration.inUse.application)).toEqual([CHECK])
  expect([save.mock.calls, used.mock.calls]).toEqual([[], []])
  expect(configuration.own?.application.properties[0]?.key).toBe('own')
})

it('tries another configuration on it, and keeps none', () => {
  const { imported, configuration, keys, save, used } = started()
  imported.openSession(sessionText(), 'monday.json')
  expect(configuration.offer(stored(OTHER))).toBe(true)
  expect(keys()).toEqual(['other'])
  expect(configuration.offer(stored('{'))).toBe(false)
  expect(keys()).toEqual(['other'])
  imported.close()
  expect(keys()).toEqual(['own'])
  expect([save.mock.calls, used.mock.calls]).toEqual([[], []])
})

it('changes its checks without keeping them', () => {
  const { imported, configuration, checks, save } = started()
  imported.openSession(sessionText(), 'monday.json')
  const application = configuration.inUse?.application
  if (!application) throw new Error('no configuration')
  checks.put(application, [])
  expect(checks.of(application)).toEqual([])
  expect(save).not.toHaveBeenCalled()
})

it('goes back to what was live', () => {
  const { imported, publisher, keys } = started()
  const before = publisher.view
  imported.openSession(sessionText(), 'monday.json')
  imported.openSession(sessionText(), 'tuesday.json')
  imported.close()
  expect(imported.recording).toBeNull()
  expect(publisher.view).toMatchObject({ imported: null, settings: before.settings, frame: before.frame })
  expect(publisher.view.configuration).toEqual(before.configuration)
  expect(keys()).toEqual(['own'])
})

it('lets what is shown stay when a file is broken, and says where', () => {
  const { imported, publisher, keys } = started()
  imported.openSession(sessionText().replace('"savedAt":5', '"savedAt":"x"'), 'broken.json')
  expect(publisher.view).toMatchObject({ imported: null, refused: { code: 'file-wrong-type' } })
  imported.openSession(sessionText('{"half'), 'broken.json')
  expect(publisher.view.imported).toBeNull()
  imported.openHar('{"log": {"entries": [{}]}}', 'broken.har')
  expect(publisher.view).toMatchObject({ imported: null, refused: { code: 'file-wrong-type' } })
  expect(keys()).toEqual(['own'])
})

it('shows a HAR’s requests by the configuration in use', () => {
  const { imported, publisher, keys } = started()
  imported.openHar('{"log": {"entries": []}}', 'a.har')
  expect(publisher.view.imported).toEqual({ name: 'a.har', at: null, actions: 0, requests: 0 })
  expect(keys()).toEqual(['own'])
})
