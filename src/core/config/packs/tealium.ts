import { entriesOf, type Pack } from '../pack.ts'

const object = {
  kind: 'vendor',
  source: 'https://docs.tealium.com/platforms/javascript/universal-data-object/',
} as const
const retail = {
  kind: 'vendor',
  source: 'https://docs.tealium.com/platforms/getting-started-web/data-layer/definitions/retail/',
} as const

export const tealium: Pack = {
  id: 'tealium',
  name: 'Tealium',
  entries: [
    ...entriesOf(
      'JAVA_SCRIPT_VARIABLE',
      object,
      ['tealium_event', 'Tealium event', 'utag_data.tealium_event'],
      ['tealium_page_name', 'Tealium page name', 'utag_data.page_name'],
      ['tealium_search_keyword', 'Tealium search keyword', 'utag_data.search_keyword'],
      ['tealium_search_results', 'Tealium search results', 'utag_data.search_results', 'LONG'],
    ),
    ...entriesOf(
      'JAVA_SCRIPT_VARIABLE',
      retail,
      ['tealium_category_name', 'Tealium category', 'utag_data.category_name'],
      ['tealium_cart_total_items', 'Tealium items in cart', 'utag_data.cart_total_items', 'LONG'],
      ['tealium_cart_total_value', 'Tealium cart value', 'utag_data.cart_total_value', 'DOUBLE'],
    ),
  ],
}
