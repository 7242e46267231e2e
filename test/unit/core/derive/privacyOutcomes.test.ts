import { describe, expect, it } from 'vitest'
import { privacyOutcomes } from '../../../../src/core/derive/privacyOutcomes.ts'
import type { Signals } from '../../../../src/core/model/action.ts'
import type { Application } from '../../../../src/core/model/application.ts'
import { note } from '../../../../src/core/model/code.ts'
import type { Property } from '../../../../src/core/model/property.ts'
import type { Reading } from '../../../../src/core/model/reading.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/model/settings.ts'
import { sourceKey } from '../../../../src/core/model/source.ts'
import { action, application, property, value } from './fixtures.ts'

const SIGNALS: Signals = { doNotTrack: false, doNotTrackSource: '', globalPrivacyControl: false, enabled: false }

function outcomes({
  of = {},
  read = value('Gold'),
  signals = {},
  shop = {},
  settings = {},
}: {
  of?: Partial<Property>
  read?: Reading
  signals?: Partial<Signals>
  shop?: Partial<Application>
  settings?: Partial<Settings>
} = {}) {
  const one = property(of)
  const readings = new Map([[sourceKey(one.expressionType, one.expression), read]])
  const taken = action({ readings, signals: { ...SIGNALS, ...signals } })
  return privacyOutcomes(one, taken, 0, application([one], shop), { ...DEFAULT_SETTINGS, ...settings }, [])
}
const sent = ({ behaviours }: ReturnType<typeof outcomes>) =>
  behaviours.map(({ behaviour, off, on, onPublic }) => [
    behaviour,
    off.sent,
    on.sent,
    onPublic === null ? 'not offered' : onPublic.sent,
  ])

describe('what is sent under each privacy setting', () => {
  it('is the value, dT_pv in its place, or nothing', () => {
    expect(sent(outcomes())).toEqual([
      ['IGNORE_DO_NOT_TRACK', 'Gold', 'Gold', 'Gold'],
      ['CAPTURE_ANONYMIZED', 'Gold', 'dT_pv', 'Gold'],
      ['DO_NOT_CAPTURE', 'Gold', null, null],
    ])
    expect(outcomes().noConsent).toEqual({ sent: null, status: 'suppressed', code: 'opt-in-required' })
  })

  it('is nothing where the page gave nothing, whatever the setting', () => {
    const nothing = { kind: 'missing', reason: note('selector-no-match', '.member'), warnings: [] } as const
    expect(sent(outcomes({ read: nothing })).flatMap(([, ...cells]) => cells)).toEqual(Array(9).fill(null))
  })

  it('says so where the product offers no switch', () => {
    const server = outcomes({ of: { expressionType: 'SERVER_SIDE_REQUEST_ATTRIBUTE' } })
    expect(sent(server).map(([, , , offered]) => offered)).toEqual(Array(3).fill('not offered'))
  })

  it('does not depend on the signal, the what-if or the consent that there is', () => {
    const plain = sent(outcomes())
    for (const other of [
      outcomes({ signals: { doNotTrack: true } }),
      outcomes({ settings: { doNotTrack: 'on' } }),
      outcomes({ shop: { optIn: true } }),
      outcomes({ shop: { doNotTrack: 'DO_NOT_CAPTURE' }, of: { public: true } }),
    ])
      expect(sent(other)).toEqual(plain)
  })

  it.each([
    ['off', {}, null],
    ['on', { signals: { doNotTrack: true } }, null],
    ['on', { settings: { doNotTrack: 'on' } }, null],
    ['onPublic', { signals: { doNotTrack: true }, of: { public: true } }, null],
    ['noConsent', { shop: { optIn: true } }, false],
    ['off', { shop: { optIn: true }, signals: { enabled: true } }, true],
    [
      'off',
      { shop: { optIn: true }, settings: { assumptions: { ...DEFAULT_SETTINGS.assumptions, optIn: 'given' } } },
      true,
    ],
  ] as const)('marks what holds now: %s, %j', (cell, parts, consent) => {
    expect(outcomes(parts).now).toEqual({ behaviour: 'CAPTURE_ANONYMIZED', cell, consent })
  })
})
