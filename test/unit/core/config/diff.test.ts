import { describe, expect, it } from 'vitest'
import { diffConfigurations } from '../../../../src/core/config/diff.ts'
import { configurationOf, PROPERTY, SAMPLES, sample, shop } from './fixtures.ts'

describe('the difference', () => {
  it.each(SAMPLES)('of %s and itself is none', (name) => {
    expect(diffConfigurations(configurationOf(sample(name)), configurationOf(sample(name)))).toEqual([])
  })
  it('names the fields of a changed property, also those of its metadata', () => {
    const after = shop({
      entry: { capturingName: '.cost' },
      property: { aggregation: 'LAST', storeAsSessionProperty: false },
    })
    expect(diffConfigurations(shop(), after)).toEqual([
      {
        key: 'revenue',
        state: 'changed',
        fields: [
          { field: 'expression', before: '.price', after: '.cost' },
          { field: 'storage', before: 'action, session', after: 'action' },
          { field: 'aggregation', before: 'SUM', after: 'LAST' },
        ],
      },
    ])
  })
  it('tells added, removed and renamed apart', () => {
    const other = shop({ more: { userActionAndSessionProperties: [PROPERTY, { ...PROPERTY, key: 'b', uniqueId: 8 }] } })
    expect(diffConfigurations(shop(), other)).toEqual([{ key: 'b', state: 'added', fields: [] }])
    expect(diffConfigurations(other, shop())).toEqual([{ key: 'b', state: 'removed', fields: [] }])
    expect(diffConfigurations(shop(), shop({ property: { key: 'total' } }))).toEqual([
      { key: 'revenue', state: 'changed', fields: [{ field: 'key', before: 'revenue', after: 'total' }] },
    ])
  })
  it('has the rest of the application by its paths', () => {
    const before = shop({ more: { monitoringSettings: { fetchRequests: true }, metadata: { clusterVersion: '1' } } })
    const after = shop({ more: { monitoringSettings: { fetchRequests: false }, metadata: { clusterVersion: '2' } } })
    expect(diffConfigurations(before, after)).toEqual([
      {
        key: null,
        state: 'changed',
        fields: [{ field: 'monitoringSettings.fetchRequests', before: 'true', after: 'false' }],
      },
    ])
  })
})
