import { html, json, type Routes } from '../route.ts'
import { strictPolicy } from '../visitHeaders.ts'
import { barePage, earlyPage, framePage, framesPage, latePage, spaPage } from './probePages.ts'

const STATUSES = [400, 401, 403, 404, 410, 418, 429, 500, 502, 503]

const milliseconds = (text: string | null): number => Math.min(30_000, Math.max(0, Number(text ?? 0) || 0))

/** Pages and answers that no traveller sees, each for one thing that a test asks. */
export const probeRoutes: Routes = {
  '/plain': () => html(barePage('Plain')),
  '/strict': (visit) =>
    html(
      barePage(
        'Strict',
        `<meta name="author" content="Ines Lindqvist"><script nonce="${visit.nonce}">window.strict = { value: 'under policy' }</script>`,
      ),
      { 'Content-Security-Policy': strictPolicy(visit) },
    ),
  '/frames': (visit) => html(framesPage(visit)),
  '/frame': (visit) => html(framePage(visit, 'same-origin')),
  '/early': (visit) => html(earlyPage(visit)),
  '/spa': (visit) => html(spaPage(visit)),
  '/hashquery': (visit) => html(spaPage(visit)),
  '/late': (visit) => html(latePage(visit, milliseconds(visit.url.searchParams.get('ms')))),
  '/redirect': ({ url }) => ({ status: 302, headers: { Location: url.searchParams.get('to') ?? '/plain' } }),
  '/echo-headers': ({ headers }) => json(headers),
  '/slow': ({ url }) => ({ ...html(barePage('Slow')), delay: milliseconds(url.searchParams.get('ms')) }),
  '/status/': (_visit, code) => ({
    ...html(barePage(`Status ${code}`)),
    status: STATUSES.find((status) => String(status) === code) ?? 404,
  }),
}
