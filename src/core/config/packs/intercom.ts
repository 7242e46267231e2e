import { entriesOf, type Pack } from '../pack.ts'

const api = { kind: 'vendor', source: 'https://developers.intercom.com/installing-intercom/web/methods' } as const

/** The function is one that RUM JavaScript was seen to call; what to ask it is Intercom's own documentation. */
export const intercom: Pack = {
  id: 'intercom',
  name: 'Intercom',
  entries: entriesOf('JAVA_SCRIPT_FUNCTION', api, [
    'intercom_visitor_id',
    'Intercom visitor',
    'Intercom(String:getVisitorId)',
  ]),
}
