import { html, json, type Routes } from '../route.ts'
import { framePage } from './probePages.ts'

/** What the second origin answers: the same sort of JSON, with and without its own header exposed. */
export const crossRoutes: Routes = {
  '/quote': ({ origin }) =>
    json(
      { quote: 'Q-88120' },
      {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Expose-Headers': 'X-Quote-Id',
        'X-Quote-Id': 'Q-88120',
      },
    ),
  '/partner': ({ origin }) =>
    json({ note: 'Ferry seats by our partner' }, { 'Access-Control-Allow-Origin': origin, 'X-Partner-Ref': 'P-5519' }),
  '/frame': (visit) => html(framePage(visit, 'cross-origin')),
}
