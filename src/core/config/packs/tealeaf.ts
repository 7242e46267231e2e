import { entriesOf, type Pack } from '../pack.ts'

const cookies = {
  kind: 'vendor',
  source: 'https://help.goacoustic.com/hc/en-us/articles/360043785893-Tealeaf-cookie-scheme',
} as const

export const tealeaf: Pack = {
  id: 'tealeaf',
  name: 'Tealeaf',
  entries: entriesOf(
    'COOKIE',
    cookies,
    ['tealeaf_session', 'Tealeaf session', 'TLTSID'],
    ['tealeaf_user', 'Tealeaf user', 'TLTUID'],
  ),
}
