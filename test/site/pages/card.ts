import type { Trip } from '../trips.ts'
import { picture } from './picture.ts'

/** A trip in a list; its link says in UTM parameters where it was seen. */
export const tripCard = (trip: Trip, place: string): string => `<article class="card" data-trip="${trip.id}">
  <a href="/book/${trip.id}?utm_source=kestrel&amp;utm_medium=card&amp;utm_content=${place}">${picture(trip)}
  <h3>${trip.title}</h3></a>
  <p>${trip.text}</p>
  <p class="facts"><span>${trip.nights} nights</span><b>€ ${trip.price}</b></p>
</article>`
