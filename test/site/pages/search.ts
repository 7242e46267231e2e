import { escapeHtml, type Visit } from '../route.ts'
import { averagePrice, findTrips } from '../trips.ts'
import { tripCard } from './card.ts'
import { shopPage } from './layout.ts'

export function searchPage(visit: Visit): string {
  const query = visit.url.searchParams.get('q') ?? ''
  const trips = findTrips(query)
  return shopPage(visit, {
    title: 'Find a trip',
    section: 'search',
    main: `
<h1>${query ? `Trips for “${escapeHtml(query)}”` : 'All trips'}</h1>
<div class="bar">
  <p><b id="count">${trips.length}</b> found · <span id="average-price">on average € ${averagePrice(trips)} a person</span></p>
  <p id="partner" class="quiet"></p>
  <button id="under-500" type="button" class="plain">Under € 500</button>
</div>
<section class="cards" id="results" aria-live="polite">${trips.map((trip) => tripCard(trip, 'results')).join('')}</section>`,
    scripts: ['basket', 'search'],
  })
}
