import { expect, it } from 'vitest'
import { draftOf, toConfiguration, withCompanions } from '../../../../src/core/config/configuration.ts'

/** As the Config API answers for one request attribute. */
const TIER = {
  metadata: { clusterVersion: '1.337.52.20261104-103012' },
  id: '5b1c2f6e-7a4d-4c0e-9f63-2d1a8c0b7e11',
  name: 'Customer tier',
  enabled: true,
  dataType: 'STRING',
  dataSources: [
    { enabled: true, source: 'METHOD_PARAM', technology: 'JAVA', methods: [] },
    {
      enabled: true,
      source: 'REQUEST_HEADER',
      parameterName: 'X-Tier',
      valueProcessing: {
        splitAt: ',',
        trim: true,
        extractSubstring: { position: 'AFTER', delimiter: '=' },
        valueCondition: { operator: 'BEGINS_WITH', negate: false, value: 'g' },
        valueExtractorRegex: '(\\w++)',
      },
      scope: null,
    },
  ],
  normalization: 'TO_LOWER_CASE',
  aggregation: 'LAST',
  confidential: false,
}
const read = (...requestAttributes: (typeof TIER | object)[]) =>
  withCompanions(toConfiguration(draftOf({ name: 'Shop' }, 'config-api')), {
    requestAttributes: requestAttributes as never,
  })

it('is read as the server follows it', () => {
  const { application, flaws } = read(TIER)
  const [method, header] = application.requestAttributes?.[0]?.dataSources ?? []
  expect(flaws).toEqual([])
  expect(application.requestAttributes?.[0]).toMatchObject({
    id: TIER.id,
    name: 'Customer tier',
    enabled: true,
    aggregation: 'LAST',
    normalization: 'TO_LOWER_CASE',
  })
  expect(method).toMatchObject({ source: 'METHOD_PARAM', parameterName: '' })
  expect(header).toEqual({
    enabled: true,
    source: 'REQUEST_HEADER',
    parameterName: 'X-Tier',
    valueProcessing: {
      extractSubstring: { position: 'AFTER', delimiter: '=', endDelimiter: '' },
      splitAt: ',',
      trim: true,
      valueCondition: { operator: 'BEGINS_WITH', negate: false, value: 'g' },
      valueExtractorRegex: '(\\w++)',
    },
  })
})

it('is not there where no definition is at hand', () => {
  expect(read().application).not.toHaveProperty('requestAttributes')
})

it('says where a definition is wrong, and takes the rest of it', () => {
  const { application, flaws } = read({ ...TIER, enabled: 'yes', dataSources: [{ source: 'URI', valueProcessing: 7 }] })
  expect(flaws.map(({ args }) => args[0])).toEqual([
    'requestAttributes[0].enabled',
    'requestAttributes[0].dataSources[0].valueProcessing',
  ])
  expect(application.requestAttributes?.[0]).toMatchObject({ enabled: true, dataSources: [{ source: 'URI' }] })
})
