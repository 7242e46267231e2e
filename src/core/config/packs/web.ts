import { entriesOf, type Pack } from '../pack.ts'

const documented = { kind: 'documented' } as const

export const web: Pack = {
  id: 'web',
  name: 'Web',
  entries: [
    ...entriesOf(
      'JAVA_SCRIPT_VARIABLE',
      documented,
      ['web_referrer', 'Referrer', 'document.referrer', 'STRING', 'FIRST'],
      ['web_useragent', 'User agent', 'navigator.userAgent'],
    ),
    ...entriesOf(
      'QUERY_STRING',
      documented,
      ['web_utm_source', 'UTM source', 'utm_source'],
      ['web_utm_medium', 'UTM medium', 'utm_medium'],
      ['web_utm_campaign', 'UTM campaign', 'utm_campaign'],
      ['web_utm_term', 'UTM term', 'utm_term'],
      ['web_utm_content', 'UTM content', 'utm_content'],
    ),
  ],
}
