import { entriesOf, type Pack } from '../pack.ts'

const vendor = {
  kind: 'vendor',
  source: 'https://experienceleague.adobe.com/en/docs/analytics/implementation/vars/overview',
} as const

export const adobe: Pack = {
  id: 'adobe',
  name: 'Adobe Analytics',
  entries: [
    ...entriesOf('JAVA_SCRIPT_VARIABLE', { kind: 'documented' }, ['adobe_pagename', 'Adobe page name', 's.pageName']),
    ...entriesOf(
      'JAVA_SCRIPT_VARIABLE',
      vendor,
      ['adobe_channel', 'Adobe channel', 's.channel'],
      ['adobe_campaign', 'Adobe campaign', 's.campaign'],
      ['adobe_purchaseid', 'Adobe purchase', 's.purchaseID'],
    ),
  ],
}
