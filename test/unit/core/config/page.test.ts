import { describe, expect, it } from 'vitest'
import { readPageAgent } from '../../../../src/core/config/page/agent.ts'
import { compareEntries } from '../../../../src/core/config/page/compare.ts'
import { unescaped } from '../../../../src/core/config/page/dtconfig.ts'
import { comparePage, type OnPage } from '../../../../src/core/config/page/findings.ts'
import { isCacheKey, locate } from '../../../../src/core/config/page/locate.ts'
import { configurationOf, dtconfigs, shop } from './fixtures.ts'

const at = (index: number): string => dtconfigs[index] ?? ''
const agents = dtconfigs.map(readPageAgent)

describe('a configuration string', () => {
  it.each([
    ['a^rbb^lbc', 'a>b<c'],
    ['^dqx^dq^s^c^e^p^bs', '"x";,=|\\'],
    // `^^` goes first, so what was meant as `^` and `rb` becomes an escape: lossy, as in the page.
    ['^^rb', '>'],
    ['^^', '^'],
    ['^^^rb', '^>'],
  ])('unescapes %s in the page’s order', (text, expected) => {
    expect(unescaped(text)).toBe(expected)
  })
  it('tells version, modules, privacy and the excluded requests', () => {
    expect(agents[0]).toMatchObject({
      applicationId: '2c385df915cb0001',
      version: '1.237',
      features: 'ICA27Vfhrux',
      legacy: false,
      optIn: false,
      respectsDoNotTrack: true,
      excludedXhr: '\\/ib\\/api\\/logevent',
      lastModification: 1649360311924,
    })
    expect(agents[1]).toMatchObject({ version: '1.335', optIn: true })
    expect(agents[4]).toMatchObject({
      excludedXhr: '\\/sitewide_alert\\/load|\\/sitewide\\_alert\\/load',
      metadata: [],
    })
    expect(agents[5]).toMatchObject({ legacy: true, version: null, metadata: [], applicationId: 'Desktop Web' })
  })
  it('gives the metadata', () => {
    expect(agents[0]?.metadata[0]).toEqual({
      key: 'mdcc1',
      id: 1,
      type: 'META_TAG',
      expression: 'OLB',
      public: false,
      length: 1024,
    })
    expect(agents[2]?.metadata.map(({ expression }) => expression)).toEqual([
      '//*[@id="user-logoff-desktop"]/p/text()',
      '//*[@id="divUser"]',
      '#user-logoff-desktop > p',
    ])
    expect(agents[3]?.metadata).toHaveLength(12)
    expect(agents[3]?.metadata.filter((entry) => entry.public).map(({ key }) => key)).toEqual([
      'mdcc4',
      'mdcc9',
      'mdcc11',
    ])
    expect(agents[3]?.metadata.find(({ id }) => id === 8)).toMatchObject({ length: 2000, type: 'CSS_SELECTOR' })
    expect(agents[3]?.metadata.find(({ id }) => id === 9)).toMatchObject({ type: 'QUERY_STRING', length: 1024 })
  })
  it('splits lists before it unescapes, ignores unknown letters, and lets the last of duplicates win', () => {
    const agent = readPageAgent('app=x|md=mdcc1=aa^cb,mdcc2=zq,mdcc3=fX-A|md=mdcc9=aa^cb,mdcc2=zq,nn=cq|rdnt=false|coo')
    expect(agent.metadata.map(({ key, id, expression }) => [key, id, expression])).toEqual([
      ['mdcc9', 9, 'a,b'],
      ['nn', null, 'q'],
    ])
    expect(agent).toMatchObject({ respectsDoNotTrack: false, optIn: true })
  })
})

describe('where it stands', () => {
  const escaped = at(2).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
  const script = JSON.stringify(at(3)).replaceAll('=', '\\x3d')
  it.each([
    ['attribute', at(0).includes("'") ? `<script data-dtconfig="${at(0)}"></script>` : '', at(0)],
    ['attribute', `<!DOCTYPE html><html><script src="x" data-dtconfig='${escaped}'></script>`, at(2)],
    ['attribute', `<script data-dtconfig="a=1|b=&#x3E;&#62;&lt;"></script>`, 'a=1|b=>><'],
    ['inline', `<html><script>window.dT_=window.dT_||{};dT_.cfg=${script};</script>`, at(3)],
    ['inline', `<html><script>window.dT_={cfg:'${at(4)}'}</script>`, at(4)],
    ['string', at(1), at(1)],
    [
      'cache',
      `name=x|featureHash=A|config=${encodeURIComponent('app=1|md=mdcc1=ab|lastModification=1')}|lastModification=7`,
      'app=1|md=mdcc1=ab|lastModification=7',
    ],
  ])('as %s', (place, text, expected) => {
    expect(locate(text)).toEqual({ place, text: expected })
  })
  it('is nowhere in another page', () => {
    expect(locate('<html><script>var cfg = "a=b"</script></html>')).toBeNull()
  })
  it('knows the cache by its key', () => {
    expect(isCacheKey('ruxitagentjs_2c385df9_Store')).toBe(true)
    expect(isCacheKey('ruxitagent')).toBe(false)
  })
})

describe('a page’s configuration as one to inspect', () => {
  it('has a property for every entry, with the page’s length', () => {
    const { application } = configurationOf(at(3))
    expect(application.id).toBe('APPLICATION-44522727240A0004')
    expect(application.properties.map(({ key }) => key).slice(0, 3)).toEqual(['mdcc1', 'mdcc2', 'mdcc4'])
    expect(application.properties.find(({ key }) => key === 'mdcc8')).toMatchObject({
      dataType: 'STRING',
      length: 2000,
      storage: ['action', 'session'],
      expression: 'span.total-amount',
    })
  })
})

describe('a page against a configuration', () => {
  const agent = (parts: string) =>
    readPageAgent(`app=0123456789abcdef|agentUri=/ruxitagentjs_A7NVfhqrux_10300260303165926.js|${parts}`)
  const page = (parts: string, more: Partial<OnPage> = {}): OnPage => ({
    tag: agent(parts),
    cache: null,
    running: null,
    ...more,
  })
  const codes = (...args: Parameters<typeof comparePage>) => comparePage(...args).findings.map(({ code }) => code)

  it.each([
    ['same', 'md=mdcc3=a.price', []],
    ['changed', 'md=mdcc3=a.cost', [{ field: 'expression', configured: '.price', page: '.cost' }]],
    ['changed', 'md=mdcc3=a.price|mdp=mdcc3', [{ field: 'public', configured: 'false', page: 'true' }]],
    ['changed', 'md=mdcc3=b.price', [{ field: 'type', configured: 'CSS_SELECTOR', page: 'JAVA_SCRIPT_VARIABLE' }]],
    ['missing', 'md=', []],
  ])('an entry is %s: %s', (state, parts, differences) => {
    expect(compareEntries(shop(), agent(parts))).toMatchObject([
      { key: 'mdcc3', state, properties: ['revenue'], differences },
    ])
  })
  it('an entry that only the page has is extra', () => {
    const entries = compareEntries(shop(), agent('md=mdcc3=a.price,mdcc4=cx'))
    expect(entries.map(({ key, state }) => [key, state])).toEqual([
      ['mdcc3', 'same'],
      ['mdcc4', 'extra'],
    ])
  })
  it('a meta tag and the selector that finds it are the same', () => {
    const meta = shop({ entry: { type: 'META_TAG', capturingName: 'OLB' } })
    expect(compareEntries(meta, agent("md=mdcc3=a[name^e'OLB']@content"))[0]?.state).toBe('same')
  })
  it('a long string’s length is compared', () => {
    const long = shop({ property: { type: 'LONG_STRING', aggregation: 'LAST', longStringLength: 300 } })
    expect(compareEntries(long, agent('md=mdcc3=a.price|mdl=mdcc3=3'))[0]?.state).toBe('same')
    expect(compareEntries(long, agent('md=mdcc3=a.price|mdl=mdcc3=5'))[0]?.differences).toEqual([
      { field: 'length', configured: '300', page: '500' },
    ])
  })
  it('says nothing where all is well', () => {
    expect(codes(shop(), page('md=mdcc3=a.price'))).toEqual([])
  })
  it.each([
    ['page-opt-in', 'md=mdcc3=a.price|coo=1'],
    ['page-do-not-track', 'md=mdcc3=a.price|rdnt=1'],
    ['page-behind', 'md=mdcc3=a.cost'],
    ['page-module-missing', 'md=mdcc3=a.price|agentUri=/ruxitagentjs_A7NVfqrux_10333260303165926.js'],
  ])('finds %s', (code, parts) => {
    expect(codes(shop(), page(parts))).toEqual([code])
  })
  it('finds no agent, and one from before', () => {
    expect(codes(shop(), { tag: null, cache: null, running: null })).toEqual(['page-agent-missing'])
    expect(codes(shop(), { tag: readPageAgent(at(5)), cache: null, running: null })).toEqual(['page-agent-legacy'])
  })
  it('finds another application', () => {
    expect(codes(shop({ more: { identifier: 'APPLICATION-0123456789ABCDEF' } }), page('md=mdcc3=a.price'))).toEqual([])
    expect(codes(shop({ more: { identifier: 'APPLICATION-0000000000000001' } }), page('md=mdcc3=a.price'))).toEqual([
      'page-application-differs',
    ])
  })
  it.each([
    ['RESPONSE_HEADER', 'X-A', '10252', 'page-agent-too-old'],
    ['RESPONSE_HEADER', 'X-A', '10253', undefined],
    ['JAVA_SCRIPT_VARIABLE', 'sessionStorage.user.$id', '10294', 'page-agent-too-old'],
    ['JAVA_SCRIPT_VARIABLE', 'sessionStorage.user.$id', '10295', undefined],
  ])('%s %s with agent %s: %s', (type, capturingName, version, code) => {
    const letter = type === 'RESPONSE_HEADER' ? 'f' : 'b'
    const parts = `md=mdcc3=${letter}${capturingName}|agentUri=/ruxitagentjs_A7NVfhqrux_${version}260303165926.js`
    expect(codes(shop({ entry: { type, capturingName } }), page(parts))).toEqual(code ? [code] : [])
  })
  it('finds AngularJS where headers are configured', () => {
    const parts = 'md=mdcc3=fX-A|agentUri=/ruxitagentjs_7NVfghqrux_10333260303165926.js'
    expect(codes(shop({ entry: { type: 'RESPONSE_HEADER', capturingName: 'X-A' } }), page(parts))).toEqual([
      'page-angularjs',
    ])
  })
  it('uses the newer of tag and cache, and says which is stale', () => {
    const old = agent('md=mdcc3=a.cost|lastModification=1000')
    const fresh = agent('md=mdcc3=a.price|lastModification=2000')
    expect(comparePage(shop(), { tag: old, cache: fresh, running: null })).toMatchObject({
      place: 'cache',
      findings: [{ code: 'page-stale-tag' }],
    })
    expect(comparePage(shop(), { tag: fresh, cache: old, running: null })).toMatchObject({
      place: 'tag',
      findings: [{ code: 'page-stale-cache' }],
    })
    expect(codes(shop(), { tag: fresh, cache: null, running: old })).toEqual(['page-stale-running', 'page-behind'])
  })
})
