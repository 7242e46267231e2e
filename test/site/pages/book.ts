import type { Visit } from '../route.ts'
import { tripById } from '../trips.ts'
import { shopPage } from './layout.ts'
import { picture } from './picture.ts'

export function bookPage(visit: Visit, id: string): string {
  const trip = tripById(id)
  return shopPage(visit, {
    title: trip.title,
    section: 'booking',
    main: `
<article class="booking" data-trip="${trip.id}">
  <div>
    ${picture(trip)}
    <h2>${trip.title}</h2>
    <p>${trip.text}</p>
    <p class="facts"><span class="stay">${trip.nights} nights</span><span>whole cabin <span class="night-price">1,180.00</span></span><b>€ ${trip.price}</b></p>
  </div>
  <form method="post" class="panel">
    <h1>Your booking</h1>
    <label>Traveller<input id="traveller-name" name="traveller" autocomplete="off"></label>
    <label>Passport number<input id="passport" name="passport" type="password" autocomplete="off"></label>
    <label>Promo code<span class="row"><input id="promo" name="promo" autocomplete="off"><button id="apply" type="button" class="plain">Apply</button></span></label>
    <p id="promo-answer" class="quiet" aria-live="polite"></p>
    <button id="buy">Book now</button>
  </form>
</article>`,
    scripts: ['basket', 'book'],
  })
}
