import type { Visit } from '../route.ts'
import { tripById } from '../trips.ts'
import { shopPage } from './layout.ts'
import { picture } from './picture.ts'

export function confirmationPage(visit: Visit): string {
  const trip = tripById(visit.url.searchParams.get('trip'))
  return shopPage(visit, {
    title: 'You are booked',
    section: 'confirmation',
    main: `
<article class="panel thanks" data-price="${trip.price * 2}">
  ${picture(trip)}
  <h1>You are booked</h1>
  <p>${trip.title}, <span class="stay">${trip.nights} nights</span>, two travellers.</p>
  <p class="facts"><span id="reference">Ref. KQ 4711</span><b>€ ${trip.price * 2}</b></p>
  <p><a class="button" id="to-account" href="/account">See it in your account</a></p>
</article>`,
    scripts: ['basket', 'confirmation'],
  })
}
