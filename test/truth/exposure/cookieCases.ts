import type { CookieCase } from './cookieCase.ts'

/** Set by one page, read by it or by another of the host. */
const one = (from: string, line: string, at = from): CookieCase => ({ set: [{ from, lines: [line] }], at })
const several = (from: string, lines: readonly string[], at = from): CookieCase => ({ set: [{ from, lines }], at })
/** Set by a response that a page of another site fetched, read by a page of the host. */
const fetched = (page: string, from: string, line: string): CookieCase => ({
  set: [
    { from: page, lines: [] },
    { from, lines: [line], how: 'fetch' },
  ],
  at: from,
})
const framed = (page: string, from: string, line: string): CookieCase => ({
  set: [
    { from: page, lines: [] },
    { from, lines: [line], how: 'frame' },
  ],
  at: from,
})
const within = (page: string, from: string, line: string): CookieCase => ({ ...one(from, line), within: page })

const SHOP = 'shop.test/'
const LOCAL = 'localhost/'
const long = (length: number): string => 'v'.repeat(length)

const plain = ['', '; HttpOnly', '; httponly', '; HttpOnly=no', '; Foo=bar', ';;HttpOnly;', '; Priority=High'].map(
  (rest) => one(SHOP, `sid=1${rest}`),
)

const paths = [
  ...['shop.test/', 'shop.test/shop', 'shop.test/shop/', 'shop.test/shop/x', 'shop.test/shopping'].flatMap((at) =>
    ['sid=1', 'sid=1; Path=/shop', 'sid=1; Path=/shop/', 'sid=1; Path=/Shop'].map((line) =>
      one('shop.test/shop/cart', line, at),
    ),
  ),
  ...['sid=1; Path=/', 'sid=1; Path=shop', 'sid=1; Path=', 'sid=1; Path=/x; Path=/', 'sid=1; Path="/"'].map((line) =>
    one('shop.test/shop/cart', line, SHOP),
  ),
  one('shop.test/shop', 'sid=1', SHOP),
]

const domains = [
  one('www.shop.test/', 'sid=1', SHOP),
  one('www.shop.test/', 'sid=1; Domain=shop.test', SHOP),
  one('www.shop.test/', 'sid=1; Domain=.shop.test', SHOP),
  one('www.shop.test/', 'sid=1; Domain=SHOP.test', SHOP),
  one('www.shop.test/', 'sid=1; Domain=shop.test', 'api.shop.test/'),
  one('www.shop.test/', 'sid=1; Domain=www.shop.test', 'api.shop.test/'),
  one(SHOP, 'sid=1', 'www.shop.test/'),
  one(SHOP, 'sid=1; Domain=shop.test', 'www.shop.test/'),
  one(SHOP, 'sid=1; Domain=www.shop.test', 'www.shop.test/'),
  one(SHOP, 'sid=1; Domain=other.test'),
  one(SHOP, 'sid=1; Domain=test'),
  one(SHOP, 'sid=1; Domain='),
  one(SHOP, 'sid=1; Domain=', 'www.shop.test/'),
  one(SHOP, 'sid=1; Domain=op.test'),
  one(SHOP, 'sid=1; Domain=other.test; Domain=shop.test'),
  one('127.0.0.1/', 'sid=1; Domain=127.0.0.1'),
  one('127.0.0.1/', 'sid=1; Domain=0.0.1'),
  one(LOCAL, 'sid=1; Domain=localhost'),
]

const secure = [
  one(SHOP, 'sid=1; Secure'),
  one(SHOP, 'sid=1; secure=0'),
  one(LOCAL, 'sid=1; Secure'),
  one('127.0.0.1/', 'sid=1; Secure'),
  several(LOCAL, ['sid=1; Secure', 'sid=2']),
]

const SITES = ['', '; SameSite=Strict', '; SameSite=Lax', '; SameSite=None', '; SameSite=Odd', '; SameSite']
const SECURE_SITES = ['; Secure', '; Secure; SameSite=Strict', '; Secure; SameSite=Lax', '; Secure; SameSite=None']
const sameSite = [
  ...SITES.map((rest) => one(SHOP, `sid=1${rest}`)),
  ...SITES.map((rest) => fetched('other.test/', SHOP, `sid=1${rest}`)),
  ...SITES.slice(0, 4).map((rest) => fetched('www.shop.test/', SHOP, `sid=1${rest}`)),
  ...SITES.slice(0, 4).map((rest) => within('other.test/', SHOP, `sid=1${rest}`)),
  ...SITES.slice(0, 4).map((rest) => within('www.shop.test/', SHOP, `sid=1${rest}`)),
  ...SITES.slice(0, 3).map((rest) => framed('other.test/', SHOP, `sid=1${rest}`)),
  ...SECURE_SITES.map((rest) => one(LOCAL, `sid=1${rest}`)),
  ...SECURE_SITES.map((rest) => fetched('127.0.0.1/', LOCAL, `sid=1${rest}`)),
  ...SECURE_SITES.map((rest) => within('127.0.0.1/', LOCAL, `sid=1${rest}`)),
]

const PARTITIONED = ['; Partitioned', '; Secure; Partitioned', '; Secure; SameSite=None; Partitioned']
const partitioned = [
  ...PARTITIONED.map((rest) => one(LOCAL, `sid=1${rest}`)),
  ...PARTITIONED.map((rest) => fetched('127.0.0.1/', LOCAL, `sid=1${rest}`)),
  ...PARTITIONED.map((rest) => framed('127.0.0.1/', LOCAL, `sid=1${rest}`)),
  ...PARTITIONED.map((rest) => within('127.0.0.1/', LOCAL, `sid=1${rest}`)),
  one(SHOP, 'sid=1; Partitioned'),
]

const lifetimes = [
  ...['0', '-1', '100', 'abc', '', '+5', '5x', '"100"', '99999999999'].map((age) => one(SHOP, `sid=1; Max-Age=${age}`)),
  ...[
    'Thu, 01 Jan 1970 00:00:00 GMT',
    'Fri, 01 Jan 2100 00:00:00 GMT',
    'Fri, 01-Jan-71 00:00:00 GMT',
    'Wed, 01-Jan-60 00:00:00 GMT',
    'never',
    '0',
    '2001-01-01T00:00:00Z',
    '1 Jan 2001 1:2:3',
  ].map((date) => one(SHOP, `sid=1; Expires=${date}`)),
  one(SHOP, 'sid=1; Max-Age=100; Expires=Thu, 01 Jan 1970 00:00:00 GMT'),
  one(SHOP, 'sid=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Max-Age=0'),
  one(SHOP, 'sid=1; Max-Age=0; Max-Age=100'),
  several(SHOP, ['sid=1', 'sid=; Max-Age=0']),
  several(SHOP, ['sid=1; Path=/', 'sid=; Path=/shop; Max-Age=0']),
  several(SHOP, ['sid=1; Domain=shop.test', 'sid=; Max-Age=0']),
]

const overwritten = [
  several(SHOP, ['sid=1', 'sid=2']),
  several(SHOP, ['sid=1', 'sid=2; HttpOnly']),
  several(SHOP, ['sid=1; HttpOnly', 'sid=2']),
  several(SHOP, ['sid=1', 'sid=2; Path=/shop; HttpOnly']),
  several('shop.test/shop/', ['sid=1; Path=/', 'sid=2; Path=/shop']),
  several(SHOP, ['sid=1; Domain=shop.test', 'sid=2']),
  several(SHOP, ['sid=1', 'sid=2; Secure']),
  several(SHOP, ['sid=1', 'SID=2']),
]

const names = [
  ...['=1', 'bare', 'sid', ' sid = 1 ', 'a b=1', '"sid"=1', 'sid=1=2', 'sid="1"', 'sid=a,b', 'sid=é', ''].map((pair) =>
    one(SHOP, pair),
  ),
  one(SHOP, 'si\td=1'),
  one(SHOP, 'sid=1\t2'),
  one(SHOP, 'si\u0001d=1'),
  one(SHOP, 'sid=1\u0001'),
  one(SHOP, 'sid=1\u007f'),
  one(SHOP, `sid=${long(4093)}`),
  one(SHOP, `sid=${long(4094)}`),
  one(SHOP, `sid=1; Path=/${long(1023)}`),
  one(SHOP, `sid=1; Path=/${long(1024)}`),
  one(SHOP, `sid=1; Path=/${long(1024)}; Path=/`),
]

const prefixed = [
  one(SHOP, '__Secure-sid=1'),
  one(LOCAL, '__Secure-sid=1'),
  one(LOCAL, '__Secure-sid=1; Secure'),
  one(LOCAL, '__secure-sid=1'),
  one(SHOP, '__Secure-sid=1; Secure'),
  one(LOCAL, '__Host-sid=1; Secure; Path=/'),
  one(LOCAL, '__Host-sid=1; Secure'),
  one('localhost/shop/', '__Host-sid=1; Secure'),
  one(LOCAL, '__Host-sid=1; Path=/'),
  one('localhost/shop/', '__Host-sid=1; Secure; Path=/shop'),
  one(LOCAL, '__Host-sid=1; Secure; Path=/; Domain=localhost'),
  one(LOCAL, '__host-sid=1; Path=/'),
  one(LOCAL, '__Http-sid=1; Secure'),
  one(LOCAL, '__Http-sid=1; Secure; HttpOnly'),
  one(LOCAL, '__Host-Http-sid=1; Secure; Path=/'),
  one(LOCAL, '=__Host-sid=1'),
  one(LOCAL, '__Hostsid=1'),
]

export const COOKIE_CASES: readonly CookieCase[] = [
  ...plain,
  ...paths,
  ...domains,
  ...secure,
  ...sameSite,
  ...partitioned,
  ...lifetimes,
  ...overwritten,
  ...names,
  ...prefixed,
]
