import type { Visit } from '../route.ts'
import { TRIPS, type Trip } from '../trips.ts'
import { tripCard } from './card.ts'
import { shopPage } from './layout.ts'
import { picture } from './picture.ts'

export const landingPage = (visit: Visit): string =>
  shopPage(visit, {
    title: 'Journeys without hurry',
    section: 'landing',
    head: '<meta name="category">',
    main: `
<section class="hero">
  <div>
    <h1>Journeys without hurry</h1>
    <p>By rail, by ferry and on foot. A seat by the window is included.</p>
    <form action="/search" class="finder">
      <input id="where" name="q" aria-label="Where to" placeholder="Where to? Try north coast" autocomplete="off">
      <button>Find a trip</button>
    </form>
  </div>
  ${picture(TRIPS[0] as Trip)}
</section>
<h2>Leaving soon</h2>
<section class="cards">${TRIPS.slice(1, 4)
      .map((trip) => tripCard(trip, 'leaving-soon'))
      .join('')}</section>`,
  })
