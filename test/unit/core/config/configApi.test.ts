import { describe, expect, it } from 'vitest'
import { parseConfigApi } from '../../../../src/core/config/configApi.ts'

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
  const parsed = parseConfigApi(typeof value === 'string' ? value : JSON.stringify(value))
  return parsed.ok ? null : parsed.refusal
}
const withProperty = (parts: object) => ({
  ...BODY,
  userActionAndSessionProperties: [{ ...BODY.userActionAndSessionProperties[0], ...parts }],
})

describe('a body of the Config API', () => {
  const parsed = parseConfigApi(JSON.stringify(BODY))
  const application = parsed.ok ? parsed.application : null

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
    expect(parseConfigApi(`\uFEFF${JSON.stringify(BODY)}`).ok).toBe(true)
  })
})

describe('what is refused names its place', () => {
  it.each([
    ['{\n  "name": "x",\n  "a": tru\n}', 'not-json', ['3', '8', 'InvalidSymbol']],
    ['', 'not-json', ['1', '1', 'ValueExpected']],
    ['[]', 'not-an-application', []],
    ['{"log":{"entries":[]}}', 'not-an-application', []],
    [{ metaDataCaptureSettings: [] }, 'no-properties', []],
    [
      { ...BODY, userActionAndSessionProperties: {} },
      'wrong-type',
      ['userActionAndSessionProperties', 'array', 'object'],
    ],
    [withProperty({ key: 5 }), 'wrong-type', ['userActionAndSessionProperties[0].key', 'string', 'number']],
    [
      withProperty({ metadataId: '3' }),
      'wrong-type',
      ['userActionAndSessionProperties[0].metadataId', 'whole number', 'string'],
    ],
    [withProperty({ metadataId: 99 }), 'dangling-metadata', ['userActionAndSessionProperties[0].metadataId', '99']],
    ['['.repeat(100_000), 'not-json', undefined],
  ])('%#', (value, code, args) => {
    const refusal = refusalOf(value)
    expect(refusal?.code).toBe(code)
    if (args) expect(refusal?.args).toEqual(args)
  })
  it('lists the values that a field can have', () => {
    expect(refusalOf(withProperty({ type: 'FLOAT' }))).toMatchObject({
      code: 'unknown-value',
      args: ['userActionAndSessionProperties[0].type', 'FLOAT', expect.stringContaining('DOUBLE')],
    })
  })
  it('does not mistake inherited names for fields', () => {
    expect(refusalOf('{"__proto__":{"userActionAndSessionProperties":[]}}')?.code).toBe('not-an-application')
  })
  it('bounds the size', () => {
    expect(refusalOf(`"${'x'.repeat(5 * 1024 * 1024)}"`)?.code).toBe('too-large')
  })
})
