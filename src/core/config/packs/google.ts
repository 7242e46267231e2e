import { entriesOf, type Pack } from '../pack.ts'

const cookies = {
  kind: 'vendor',
  source: 'https://developers.google.com/analytics/devguides/collection/analyticsjs/cookie-usage',
} as const

export const google: Pack = {
  id: 'google',
  name: 'Google',
  entries: [
    ...entriesOf('QUERY_STRING', { kind: 'documented' }, ['google_gclid', 'Google click', 'gclid']),
    ...entriesOf('COOKIE', cookies, ['google_ga', 'Google Analytics client', '_ga']),
  ],
}
