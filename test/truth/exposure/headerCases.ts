import type { HeaderCase, Hop } from './headerCase.ts'

const LISTS: readonly (readonly string[])[] = [
  [],
  [''],
  ['X-Trip-Id'],
  ['x-trip-id'],
  ['X-Trip-Id, X-Other'],
  [' X-Trip-Id ,\tX-Other '],
  ['X-Trip-Id,,X-Other'],
  [',X-Trip-Id, ,'],
  ['X-Trip-Id, X-Trip-Id'],
  ['X-Other', 'X-Trip-Id'],
  ['X-Trip-Id', ''],
  ['*'],
  ['*, X-Trip-Id'],
  ['X-Trip-Id', '*'],
  ['*', 'Authorization'],
  ['**'],
  ['X-*'],
  ['Authorization'],
  ['Set-Cookie, Set-Cookie2'],
  ['ETag, X-Empty'],
  ["X-Trip-Id, a!#$%&'*+-.^_`|~9"],
  ['X-Trip Id, X-Other'],
  ['@x, X-Trip-Id'],
  ['"X-Trip-Id"'],
  ['X-Trip-Id; X-Other'],
  ['X-Trip-Id, (X-Other)'],
  ['X-Trip-Id, X/Other'],
  ['X-Trip-Id, X:Other'],
  ['X-Trip-Id, é'],
  ['X-Trip-Id', 'Foo Bar'],
  ['Foo Bar', 'X-Trip-Id'],
  ['*, Foo Bar'],
  ['*', 'Foo Bar'],
  ['X-Other, *, Foo Bar'],
  ['Foo Bar, *'],
  ['X-Trip-Id,\f X-Other'],
  ['X-Trip-Id\v'],
  ['X-Trip-Id\f'],
  ['\u00a0X-Trip-Id'],
]
const FEW: readonly (readonly string[])[] = [[], ['X-Trip-Id'], ['*']]

const own = { allow: 'own', allowCredentials: true } as const
const APIS = ['fetch', 'xhr'] as const

/** How a cross-origin request can be made so that its list counts. */
const ASKED: readonly HeaderCase[] = [
  { allow: '*' },
  { ...own, credentials: 'include' },
  { api: 'xhr', allow: '*' },
  { ...own, api: 'xhr', credentials: 'include' },
]

const lists = LISTS.flatMap((expose) => ASKED.map((asked) => ({ ...asked, expose })))

const omitted = FEW.map((expose) => ({ credentials: 'omit', allow: '*', expose }) as const)

const sameOrigin = APIS.flatMap((api) =>
  (['same-origin', 'include'] as const).flatMap((credentials) =>
    [...FEW, ['Foo Bar']].map((expose) => ({ api, credentials, chain: ['same'], allow: 'none', expose }) as const),
  ),
)

const statuses = APIS.flatMap((api) =>
  (['same', 'cross'] as const).flatMap((hop) =>
    ([204, 304, 404, 500] as const).flatMap((status) =>
      [['X-Trip-Id'], ['*']].map((expose) => ({ api, chain: [hop], status, allow: 'own', expose }) as const),
    ),
  ),
)

const refused = APIS.flatMap((api) => [
  { api, allow: 'none', expose: ['X-Trip-Id'] } as const,
  { api, allow: 'other', expose: ['X-Trip-Id'] } as const,
  { api, allow: 'null', expose: ['X-Trip-Id'] } as const,
  { api, allow: '*', credentials: 'include', expose: ['X-Trip-Id'] } as const,
  { api, allow: '*', allowCredentials: true, credentials: 'include', expose: ['X-Trip-Id'] } as const,
  { api, allow: 'own', credentials: 'include', expose: ['X-Trip-Id'] } as const,
])

const modes: readonly HeaderCase[] = [
  { mode: 'no-cors', allow: '*', expose: ['*'] },
  { mode: 'no-cors', credentials: 'include', ...own, expose: ['X-Trip-Id'] },
  { mode: 'no-cors', chain: ['same'], expose: ['X-Trip-Id'] },
  { mode: 'no-cors', chain: ['same', 'cross'], allow: '*', expose: ['*'] },
  { mode: 'no-cors', chain: ['cross', 'same'], allow: '*', expose: ['*'] },
  { mode: 'same-origin', allow: '*', expose: ['*'] },
  { mode: 'same-origin', chain: ['same'], expose: [] },
  { mode: 'same-origin', chain: ['same', 'cross'], allow: '*', expose: ['*'] },
  { mode: 'same-origin', chain: ['same', 'same'], expose: [] },
  { redirect: 'manual', chain: ['same', 'same'], expose: [] },
  { redirect: 'manual', chain: ['cross', 'cross'], allow: '*', expose: ['*'] },
  { redirect: 'manual', chain: ['cross'], allow: '*', expose: ['*'] },
]

const CHAINS: readonly (readonly Hop[])[] = [
  ['same', 'same'],
  ['same', 'cross'],
  ['cross', 'same'],
  ['cross', 'cross'],
  ['same', 'cross', 'same'],
]
const redirects = CHAINS.flatMap((chain) =>
  APIS.flatMap((api) =>
    FEW.flatMap((expose) => [
      { api, chain, allow: '*', expose } as const,
      { api, chain, ...own, credentials: 'include', expose } as const,
    ]),
  ),
)

const sandboxed = APIS.flatMap((api) =>
  (['same', 'cross'] as const).flatMap((hop) =>
    FEW.flatMap((expose) =>
      (['*', 'null', 'none'] as const).map(
        (allow) => ({ page: 'sandboxed', api, chain: [hop], allow, expose }) as const,
      ),
    ),
  ),
)

const worker = APIS.flatMap((api) =>
  FEW.flatMap((expose) => [
    { page: 'worker', worker: 'passed', api, chain: ['same'], expose } as const,
    { page: 'worker', worker: 'passed', api, chain: ['cross'], allow: '*', expose } as const,
    { page: 'worker', worker: 'passed', api, chain: ['cross'], ...own, credentials: 'include', expose } as const,
    { page: 'worker', worker: 'passed', api, chain: ['same', 'cross'], allow: '*', expose } as const,
    { page: 'worker', worker: 'made', api, chain: ['same'], expose } as const,
    { page: 'worker', worker: 'made', api, chain: ['cross'], expose } as const,
    { page: 'worker', worker: 'fetched-cross', api, chain: ['same'], allow: '*', expose } as const,
    { page: 'worker', worker: 'fetched-cross', api, chain: ['same'], ...own, credentials: 'include', expose } as const,
    { page: 'worker', worker: 'cached-cross', api, chain: ['same'], allow: '*', expose } as const,
  ]),
)

const cached = APIS.flatMap((api) =>
  (['fresh', 'revalidated', 'revalidated-bare'] as const).flatMap((cache) =>
    FEW.flatMap((expose) => [
      { api, cache, chain: ['same'], expose } as const,
      { api, cache, chain: ['cross'], allow: '*', expose } as const,
    ]),
  ),
)

/** Every combination that the browsers are asked, each once. */
export const HEADER_CASES: readonly HeaderCase[] = [
  ...lists,
  ...omitted,
  ...sameOrigin,
  ...statuses,
  ...refused,
  ...modes,
  ...redirects,
  ...sandboxed,
  ...worker,
  ...cached,
]
