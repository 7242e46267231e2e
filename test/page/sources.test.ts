import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../src/core/model/reading.ts'
import type { PageSourceType, Source } from '../../src/core/model/source.ts'
import { startServer } from './server.ts'
import { BROWSERS, launch, open } from './stand.ts'

const BODY = `<!doctype html><html><head><title>Sources</title>
<meta name="author" content="Ada"><meta name="bare"><meta name="blank" content="">
<meta property="og:title" content="not by name"></head><body>
<p id="text">  two
 lines </p><p id="nothing"></p><p class="many">first</p><p class="many">second</p>
<input id="typed" value="before"><input id="unset"><input id="box" type="checkbox">
<input id="secret" type="password" value="hunter2"><span id="hidden" style="display:none">unseen</span>
<select id="choice"><option>One</option><option selected>Two</option></select>
<a id="empty" title="">x</a><b id="at">b</b>
<script>
document.getElementById('typed').value = 'after'
document.getElementById('unset').value = 'typed'
document.getElementById('box').checked = true
window.shop = { name: 'Fern', zero: 0, no: false, none: null, undef: undefined, blank: '', nan: NaN,
  list: [{ id: 7 }, 'x'], fn: function shown() { return 1 }, big: 'y'.repeat(30000), huge: 12345678901234567890n,
  bare: Object.create(null), symbol: Symbol('s'), get broken() { throw new Error('no') }, $el: 'dollar',
  text: '{"a":{"b":"deep"},"$x":"money","n":null}', wrong: '{"a":', plain: 'not json' }
window.$app = { user: 'u1' }
let lexical = 1
sessionStorage.user = '{"userid":"u-42","roles":["admin"]}'
document.cookie = 'plan=gold%20plus; path=/'
document.cookie = 'eq=a=b; path=/'
document.cookie = 'hollow=; path=/'
window.twice = (a, b) => a + ':' + b + ':' + typeof this
window.types = (...all) => all.map((x) => x === null ? 'null' : typeof x + '=' + x).join()
window.self_ = function () { 'use strict'; return String(this) }
window.fails = () => { throw new Error('secret') }
window.nothing = () => undefined
window.Intercom = (what) => 'ic-' + what
window.LC_API = { get_visitor_id: () => 'v9' }
</script></body></html>`

const value = (text: string, form: 'string' | 'other' = 'string', warnings: readonly unknown[] = []) => ({
  kind: 'value',
  text,
  length: text.length,
  form,
  warnings,
})
const missing = (code: string, args: readonly unknown[], warnings: readonly unknown[] = []) => ({
  kind: 'missing',
  reason: { code, args },
  warnings,
})
const warning = (code: string, ...args: unknown[]) => ({ code, args })
const unlisted = (name: string) => [warning('function-not-listed', name)]

const CSS: readonly [string, unknown][] = [
  ['#text', value('two lines')],
  ['.many', value('first')],
  ['#hidden', value('unseen')],
  ['#text@id', value('text')],
  ['#text@id@class', value('text')],
  ['#nothing', missing('selector-empty-text', ['#nothing', 'p'])],
  ['#absent', missing('selector-no-match', ['#absent'])],
  ['#text@lang', missing('attribute-missing', ['#text', 'lang'])],
  ['#empty@title', missing('value-empty', ["''"])],
  ['//div[1]', missing('selector-invalid', ['//div[1]'])],
  ['', missing('selector-invalid', [''])],
  ['#typed', missing('selector-empty-text', ['#typed', 'input'], [warning('bare-input', 'input')])],
  ['#typed@value', value('before', 'string', [warning('html-attribute-not-live', 'value')])],
  ['#unset@value', missing('attribute-missing', ['#unset', 'value'], [warning('html-attribute-not-live', 'value')])],
  ['#box@checked', missing('attribute-missing', ['#box', 'checked'], [warning('html-attribute-not-live', 'checked')])],
  ['#secret@value', value('password input field', 'string', [warning('password-field')])],
]

const VARIABLE: readonly [string, unknown][] = [
  ['shop.name', value('Fern')],
  ['window.shop.name', value('Fern')],
  ['shop.zero', value('0', 'other')],
  ['shop.no', value('false', 'other')],
  ['shop.huge', value('12345678901234567890', 'other')],
  ['shop.list[0].id', value('7', 'other')],
  ['shop.list[1]', value('x')],
  ['shop.list.length', value('2', 'other')],
  ['shop.list', value('[object Object],x', 'other', [warning('object-text', 'array')])],
  ['shop', value('[object Object]', 'other', [warning('object-text', 'object')])],
  ['shop.symbol', value('Symbol(s)', 'other', [warning('object-text', 'symbol')])],
  ['document.title', value('Sources')],
  ['document.all', value('[object HTMLAllCollection]', 'other', [warning('object-text', 'object')])],
  ['shop.none', missing('value-empty', ['null'])],
  ['shop.undef', missing('value-empty', ['undefined'])],
  ['shop.blank', missing('value-empty', ["''"])],
  ['shop.nan', missing('value-empty', ['NaN'])],
  ['shop.absent', missing('path-missing', ['shop.absent', 'absent', 'undefined'])],
  ['shop.none.x', missing('path-missing', ['shop.none.x', 'none', 'null'])],
  ['shop.undef.x', missing('path-missing', ['shop.undef.x', 'undef', 'undefined'])],
  ['lexical', missing('path-missing', ['lexical', 'lexical', 'undefined'])],
  ["shop['name']", missing('path-missing', ["shop['name']", "'name'", 'undefined'])],
  ['shop.fn()', missing('path-missing', ['shop.fn()', 'fn()', 'undefined'])],
  ['shop..name', missing('path-invalid', ['shop..name'])],
  ['shop[name', missing('path-invalid', ['shop[name'])],
  ['shop]name', missing('path-invalid', ['shop]name'])],
  ['', missing('path-invalid', [''])],
  ['shop.broken', missing('read-threw', ['shop.broken'])],
  ['shop.bare', missing('read-threw', ['shop.bare'])],
  ['sessionStorage.user.$userid', value('u-42')],
  ['sessionStorage.user.$roles[0]', value('admin')],
  ['shop.text.$a.b', value('deep')],
  ['shop.text.$$x', value('money')],
  ['shop.text.$absent', missing('json-path-missing', ['shop.text.$absent', '$absent', 'undefined'])],
  ['shop.text.$n.x', missing('json-path-missing', ['shop.text.$n.x', '$n', 'null'])],
  ['shop.text.$n', missing('value-empty', ['null'])],
  ['shop.wrong.$a', missing('json-invalid', ['shop.wrong.$a', '$a', expect.stringMatching(/.+/)])],
  ['shop.plain.$a', missing('json-invalid', ['shop.plain.$a', '$a', expect.stringMatching(/.+/)])],
  ['shop.zero.$a', missing('json-not-text', ['shop.zero.$a', '$a', 'number'])],
  ['shop.list.$a', missing('json-not-text', ['shop.list.$a', '$a', 'object'])],
  ['$app.user', value('u1')],
  ['shop.$el', value('dollar')],
  ['shop.$$el', value('dollar')],
  ['secret.value', value('password input field', 'string', [warning('password-field')])],
]

const FUNCTION: readonly [string, unknown][] = [
  ['twice(String:a b;Number:-1.5)', value('a b:-1.5:object', 'string', unlisted('twice'))],
  [
    'types(String:;Number:3;Boolean:1;Boolean:0;Null)',
    value('string=,number=3,boolean=true,boolean=false,null', 'string', unlisted('types')),
  ],
  ['self_()', value('undefined', 'string', unlisted('self_'))],
  ['Intercom(String:visitor)', value('ic-visitor')],
  ['Intercom()', value('ic-undefined', 'string', unlisted('Intercom'))],
  ['LC_API.get_visitor_id()', value('v9')],
  ['nothing()', missing('value-empty', ['undefined'], unlisted('nothing'))],
  ['fails()', missing('function-threw', ['fails'], unlisted('fails'))],
  ['absent()', missing('function-missing', ['absent'], unlisted('absent'))],
  ['shop.name()', missing('function-missing', ['shop.name'], unlisted('shop.name'))],
  ['twice', missing('function-invalid', ['twice', 'twice'])],
  ['twice(a)', missing('function-invalid', ['twice(a)', 'a'])],
  ['twice(Number:12abc)', missing('function-invalid', ['twice(Number:12abc)', 'Number:12abc'])],
  ['twice(Boolean:yes)', missing('function-invalid', ['twice(Boolean:yes)', 'Boolean:yes'])],
  ['twice(Object:1)', missing('function-invalid', ['twice(Object:1)', 'Object:1'])],
  ['a..b()', missing('path-invalid', ['a..b'])],
]

const META: readonly [string, unknown][] = [
  ['author', value('Ada')],
  ['Author', missing('meta-missing', ['Author'])],
  ['bare', missing('attribute-missing', ["[name='bare']", 'content'])],
  ['blank', missing('value-empty', ["''"])],
  ['og:title', missing('meta-property-only', ['og:title'])],
  ["it's", missing('name-invalid', ["it's"])],
  ['', missing('name-invalid', [''])],
]

const COOKIE: readonly [string, unknown][] = [
  ['plan', value('gold%20plus')],
  ['eq', value('a=b')],
  ['hollow', missing('value-empty', ["''"])],
  ['absent', missing('cookie-missing', ['absent'])],
  ['secretive', missing('cookie-missing', ['secretive'])],
  ['a;b', missing('name-invalid', ['a;b'])],
]

const QUERY: readonly [string, unknown][] = [
  ['from', value('a%20b+c')],
  ['FROM', value('a%20b+c')],
  ['second', value('two')],
  ['cut', value('x')],
  ['void', missing('value-empty', ["''"])],
  ['absent', missing('query-missing', ['absent'])],
  ['', missing('name-invalid', [''])],
]

const TABLES: readonly [PageSourceType, readonly [string, unknown][]][] = [
  ['CSS_SELECTOR', CSS],
  ['JAVA_SCRIPT_VARIABLE', VARIABLE],
  ['JAVA_SCRIPT_FUNCTION', FUNCTION],
  ['META_TAG', META],
  ['COOKIE', COOKIE],
  ['QUERY_STRING', QUERY],
]

const SANDBOX = `<!doctype html><p>in a sandbox</p>`
const OVERRIDE = `<!doctype html><p id="p">own</p><meta name="m" content="own meta"><script>
document.cookie = 'c=own'
window.text = '{"a":"own"}'
const other = document.createElement('p'); other.textContent = 'other'; other.setAttribute('content', 'other meta')
document.querySelector = () => other
Object.defineProperty(document, 'cookie', { get: () => 'c=other' })
JSON.parse = () => ({ a: 'other' })
</script>`

const SERVED = {
  '/': { body: BODY, headers: { 'set-cookie': 'secretive=1; HttpOnly' } },
  '/sandbox': { body: SANDBOX, headers: { 'content-security-policy': 'sandbox allow-scripts' } },
  '/override': { body: OVERRIDE },
  '/frames': { body: '<!doctype html><iframe srcdoc="<script>inner = 5</script>"></iframe>' },
  '/hash': { body: '<!doctype html><p>routed</p>' },
}

describe.each(BROWSERS)('sources in %s', (name) => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer(SERVED)
    browser = await launch(name)
  })
  afterAll(async () => {
    await browser.close()
    server.stop()
  })

  const read = async (path: string, sources: readonly Source[]): Promise<readonly Reading[]> => {
    const opened = await open(browser)
    await opened.page.goto(server.origin + path)
    await opened.attach(sources)
    const { readings } = await opened.action()
    await opened.page.close()
    return Array.from({ length: readings.length }, (_, i) => readings[i] as Reading)
  }

  test.each(TABLES)('%s', async (type, table) => {
    const path = '/?from=a%20b+c&second=&second=two&cut=x=y&void='
    const readings = await read(
      path,
      table.map(([expression]) => ({ type, expression })),
    )
    const got = Object.fromEntries(table.map(([expression], i) => [expression, readings[i]]))
    expect(got).toEqual(Object.fromEntries(table))
  })

  test('a long text crosses cut, with its whole length', async () => {
    const [reading] = await read('/', [{ type: 'JAVA_SCRIPT_VARIABLE', expression: 'shop.big' }])
    expect(reading).toEqual({ kind: 'value', text: 'y'.repeat(20_000), length: 30_000, form: 'string', warnings: [] })
  })

  test('a bare select gives all its options', async () => {
    const [reading] = await read('/', [{ type: 'CSS_SELECTOR', expression: '#choice' }])
    expect(reading).toMatchObject({
      kind: 'value',
      text: expect.stringMatching(/One\s*Two/),
      warnings: [warning('bare-input', 'select')],
    })
  })

  test("a hash router's parameters count where there is no query", async () => {
    const [one, two] = await read('/hash#/list?q=1&page=2#end', [
      { type: 'QUERY_STRING', expression: 'q' },
      { type: 'QUERY_STRING', expression: 'page' },
    ])
    expect([one, two]).toEqual([value('1'), value('2')])
  })

  test('a path may walk into a frame of the same origin', async () => {
    expect(await read('/frames', [{ type: 'JAVA_SCRIPT_VARIABLE', expression: 'frames[0].inner' }])).toEqual([
      value('5', 'other'),
    ])
  })

  test('a sandboxed document says so', async () => {
    const readings = await read('/sandbox', [
      { type: 'COOKIE', expression: 'plan' },
      { type: 'JAVA_SCRIPT_VARIABLE', expression: 'sessionStorage.user' },
      { type: 'CSS_SELECTOR', expression: 'p' },
    ])
    expect(readings).toEqual([
      missing('document-sandboxed', ['document.cookie']),
      missing('document-sandboxed', ['sessionStorage.user']),
      value('in a sandbox'),
    ])
  })

  test("the page's own view is read, and the browser's quoted", async () => {
    const readings = await read('/override', [
      { type: 'CSS_SELECTOR', expression: '#p' },
      { type: 'META_TAG', expression: 'm' },
      { type: 'COOKIE', expression: 'c' },
      { type: 'JAVA_SCRIPT_VARIABLE', expression: 'text.$a' },
    ])
    expect(readings).toEqual([
      value('other', 'string', [warning('page-override', 'querySelector', 'own')]),
      value('other meta', 'string', [warning('page-override', 'querySelector', 'own meta')]),
      value('other', 'string', [warning('page-override', 'document.cookie', 'own')]),
      value('other', 'string', [warning('page-override', 'JSON.parse', 'own')]),
    ])
  })
})
