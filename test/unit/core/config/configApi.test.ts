import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../../../src/core/config/readConfiguration.ts'

const BODY = {
  name: 'Shop',
  identifier: 'APPLICATION-0123456789ABCDEF',
  monitoringSettings: { fetchRequests: true, xmlHttpRequest: false, excludeXhrRegex: '/beacon' },
  metaDataCaptureSettings: [
    {
      type: 'CSS_SELECTOR',
      capturingName: '.price@data-amount',
      name: 'price',
      uniqueId: 3,
      publicMetadata: true,
      useLastValue: true,
    },
  ],
  userActionAndSessionProperties: [
    {
      key: 'revenue',
      displayName: 'Revenue',
      type: 'DOUBLE',
      origin: 'META_DATA',
      uniqueId: 7,
      metadataId: 3,
      aggregation: 'SUM',
      cleanupRule: '([\\d.]++)',
      storeAsUserActionProperty: true,
      storeAsSessionProperty: true,
    },
    {
      key: 'note',
      type: 'LONG_STRING',
      origin: 'JAVASCRIPT_API',
      uniqueId: 8,
      longStringLength: 300,
      storeAsSessionProperty: true,
    },
    {
      key: 'tier',
      type: 'STRING',
      origin: 'SERVER_SIDE_REQUEST_ATTRIBUTE',
      uniqueId: 9,
      serverSideRequestAttribute: 'abc',
      storeAsSessionProperty: true,
    },
  ],
}

const refusalOf = (value: unknown) => {
  const parsed = readConfiguration(typeof value === 'string' ? value : JSON.stringify(value), 'config-api')
  return parsed.ok ? null : parsed.refusal
}
const withProperty = (parts: object) => ({
  ...BODY,
  userActionAndSessionProperties: [{ ...BODY.userActionAndSessionProperties[0], ...parts }],
})

describe('a body of the Config API', () => {
  const parsed = readConfiguration(JSON.stringify(BODY), 'config-api')
  const application = parsed.ok ? parsed.value.configuration.application : null

  it('gives the application and what it captures', () => {
    expect(application).toMatchObject({
      name: 'Shop',
      id: 'APPLICATION-0123456789ABCDEF',
      fetchRequests: true,
      xmlHttpRequest: false,
      excludeXhrRegex: '/beacon',
      doNotTrack: 'CAPTURE_ANONYMIZED',
    })
  })
  it('joins a property with its metadata', () => {
    expect(application?.properties[0]).toEqual({
      id: 7,
      key: 'revenue',
      displayName: 'Revenue',
      expressionType: 'CSS_SELECTOR',
      expression: '.price@data-amount',
      dataType: 'DOUBLE',
      length: 100,
      storage: ['action', 'session'],
      aggregation: 'SUM',
      cleanupRule: '([\\d.]++)',
      ignoreCase: false,
      public: true,
      useLastValue: true,
      metadata: 3,
    })
  })
  it('knows the two origins without an expression', () => {
    expect(application?.properties[1]).toMatchObject({
      expressionType: 'JAVASCRIPT_API',
      length: 300,
      displayName: 'note',
    })
    expect(application?.properties[2]).toMatchObject({
      expressionType: 'SERVER_SIDE_REQUEST_ATTRIBUTE',
      expression: 'abc',
    })
  })
  it('may begin with a byte order mark', () => {
    expect(readConfiguration(`\uFEFF${JSON.stringify(BODY)}`, 'config-api').ok).toBe(true)
  })
})

describe('what is refused names its place', () => {
  it.each([
    ['{\n  "name": "x",\n  "a": tru\n}', 'not-json', ['3', '8', 'InvalidSymbol']],
    ['{"userTags": [1, 2', 'not-json', ['1', '19', 'CloseBracketExpected']],
    ['', 'empty', []],
    ['[]', 'not-an-application', []],
    ['{"name":"x"}', 'not-an-application', []],
    ['{"log":{"entries":[]}}', 'other-file', ['a HAR file of network requests']],
    ['{"values":[{"id":"APPLICATION-1","name":"x"}]}', 'application-list', []],
    ['{"error":{"code":401,"message":"Token"}}', 'other-file', ['an error answer of the Config API']],
    [
      { ...BODY, userActionAndSessionProperties: {} },
      'wrong-type',
      ['userActionAndSessionProperties', 'array', 'object'],
    ],
    ['['.repeat(100_000), 'too-deep', ['1', '101', '100']],
    ['{"monitoringSettings":\0}', 'not-text', []],
  ])('%#', (value, code, args) => {
    const refusal = refusalOf(value)
    expect(refusal).toMatchObject({ code, args })
  })
  it('does not mistake inherited names for fields', () => {
    expect(refusalOf('{"__proto__":{"userActionAndSessionProperties":[]}}')?.code).toBe('not-an-application')
  })
  it('bounds the size at once', () => {
    const text = `{"userTags":"${'x'.repeat(30 * 1024 * 1024)}"}`
    const before = performance.now()
    expect(refusalOf(text)).toMatchObject({ code: 'too-large', args: ['30'] })
    expect(performance.now() - before).toBeLessThan(100)
  })
})

describe('what is wrong with one property does not refuse the others', () => {
  it.each([
    ['metadataId 99', { metadataId: 99 }],
    ['metadataId', { metadataId: '3' }],
    ['type', { type: 'FLOAT' }],
    ['origin', { origin: 'PAGE' }],
    ['cleanupRule', { cleanupRule: 5 }],
  ])('%s %o', (field, parts) => {
    const parsed = readConfiguration(JSON.stringify(withProperty(parts)), 'config-api')
    const [property] = parsed.ok ? parsed.value.configuration.application.properties : []
    // A meta tag's name can't have a quote in it, so reading it fails with the place in the sentence.
    expect(property).toMatchObject({
      expressionType: 'META_TAG',
      expression: `'userActionAndSessionProperties[0].${field}'`,
    })
  })
})
