import { describe, expect, it } from 'vitest'
import { reportsIn, run, useFolder } from './harness/commandLine.ts'
import { BROWSERS } from './harness/extension.ts'
import { useShop } from './harness/shop.ts'

const file = useShop()
const folder = useFolder()

const server = (key: string, uniqueId: number) => ({
  key,
  type: 'STRING',
  origin: 'SERVER_SIDE_REQUEST_ATTRIBUTE',
  uniqueId,
  serverSideRequestAttribute: `attribute-${key}`,
  storeAsUserActionProperty: true,
})
const BODY = {
  name: 'Shop',
  identifier: 'APPLICATION-0A1B2C3D4E5F6071',
  userActionAndSessionProperties: ['tier', 'frame', 'form', 'inside', 'unknown'].map(server),
}
const attribute = (key: string, source: string, parameterName = '', valueProcessing: object = {}) => ({
  id: `attribute-${key}`,
  name: key,
  enabled: true,
  dataType: 'STRING',
  normalization: 'TO_UPPER_CASE',
  aggregation: 'FIRST',
  dataSources: [{ enabled: true, source, parameterName, valueProcessing }],
})
const DEFINITIONS = [
  attribute('tier', 'QUERY_PARAMETER', 'tier', {
    extractSubstring: { position: 'BEFORE', delimiter: '-' },
    trim: true,
  }),
  attribute('frame', 'RESPONSE_HEADER', 'Content-Type'),
  attribute('form', 'POST_PARAMETER', 'amount'),
  attribute('inside', 'METHOD_PARAM'),
]

describe.each(BROWSERS)('request attributes in %s', (browser) => {
  it('are approximated where their definition is at hand, and said to be; otherwise why not', async () => {
    const config = folder.file('shop.json', BODY)
    const definitions = folder.file('attributes.json', DEFINITIONS)
    const args = ['verify', `${file.shop.origin}/plain?tier=gold-7`, '--config', config, '--browser', browser]
    const captures = async (...more: string[]) => {
      const ran = await run([...args, '--settle', '100', ...more])
      const found = reportsIn(ran.stdout)[0]?.actions[0]?.captures ?? []
      return Object.fromEntries(found.map((one) => [one.key, one]))
    }
    const known = await captures('--request-attributes', definitions)
    expect(known.tier).toMatchObject({ status: 'server', value: 'GOLD', warnings: [{ code: 'approximation' }] })
    expect(known.tier?.reason?.message).toContain('an approximation from QUERY_PARAMETER tier')
    expect(known.frame).toMatchObject({ status: 'server', value: 'TEXT/HTML; CHARSET=UTF-8' })
    expect(known.form).toMatchObject({ status: 'server', value: null })
    expect(known.form?.reason?.message).toContain('no request of this action had that')
    expect(known.inside?.reason?.message).toContain('from METHOD_PARAM, which a browser can’t see')
    expect(known.unknown?.reason?.message).toContain('a browser can’t see it')
    expect((await captures()).tier).toMatchObject({ status: 'server', value: null })
  })
})
