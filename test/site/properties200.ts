import { barePage } from './routes/probePages.ts'

/** Numbers of the sources of one kind: 40 of each of five kinds make the 200 that one application may have. */
const NUMBERS = Array.from({ length: 40 }, (_, index) => index)

const KINDS = [
  { type: 'CSS_SELECTOR', prefix: 'css', expression: (n: number) => `#field-${n} .value` },
  { type: 'JAVA_SCRIPT_VARIABLE', prefix: 'path', expression: (n: number) => `benchData.group${n}.value` },
  { type: 'META_TAG', prefix: 'meta', expression: (n: number) => `bench-meta-${n}` },
  { type: 'COOKIE', prefix: 'cookie', expression: (n: number) => `bench_cookie_${n}` },
  { type: 'QUERY_STRING', prefix: 'query', expression: (n: number) => `q${n}` },
] as const

/** Where the page with all 200 values is; `elements` others come before them (default none). */
export const properties200Path = (elements = 0): string =>
  `/props200?${NUMBERS.map((n) => `q${n}=query-${n}`).join('&')}${elements > 0 ? `&n=${elements}` : ''}`

/** A Config API body with 200 session properties, one for each source of `/props200`; all of them are captured there. */
export function properties200() {
  const entries = KINDS.flatMap((kind, group) =>
    NUMBERS.map((n) => ({ ...kind, n, id: group * NUMBERS.length + n + 1, name: `${kind.prefix}_${n}` })),
  )
  return {
    name: 'Two hundred properties',
    metaDataCaptureSettings: entries.map((entry) => ({
      type: entry.type,
      capturingName: entry.expression(entry.n),
      name: entry.name,
      uniqueId: entry.id,
      publicMetadata: false,
      useLastValue: false,
    })),
    userActionAndSessionProperties: entries.map((entry) => ({
      displayName: entry.name,
      type: 'STRING',
      origin: 'META_DATA',
      aggregation: 'LAST',
      storeAsUserActionProperty: false,
      storeAsSessionProperty: true,
      uniqueId: entry.id,
      key: entry.name,
      metadataId: entry.id,
      ignoreCase: false,
    })),
    monitoringSettings: { fetchRequests: true, xmlHttpRequest: true },
  }
}

export const BENCH_COOKIES = NUMBERS.map((n) => `bench_cookie_${n}=cookie-${n}; Path=/props200; SameSite=Lax`)

export function benchPage(nonce: string, before: string): string {
  const metas = NUMBERS.map((n) => `<meta name="bench-meta-${n}" content="meta-${n}">`).join('')
  const globals = JSON.stringify(Object.fromEntries(NUMBERS.map((n) => [`group${n}`, { value: `path-${n}` }])))
  const fields = NUMBERS.map((n) => `<p id="field-${n}"><b class="value">css-${n}</b></p>`).join('')
  return barePage(
    'Two hundred properties',
    `${metas}<script nonce="${nonce}">window.benchData = ${globals}</script>`,
    `${before}${fields}`,
  )
}
