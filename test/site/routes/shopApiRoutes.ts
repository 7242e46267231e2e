import { json, type Routes } from '../route.ts'
import { averagePrice, findTrips } from '../trips.ts'
import { sessionCookie } from '../visitHeaders.ts'

/** JSON for the shop's own pages, from the shop's own origin: every header is readable. */
export const shopApiRoutes: Routes = {
  '/api/trips': ({ url }) => {
    const most = url.searchParams.get('most')
    const trips = findTrips(url.searchParams.get('q') ?? '', most ? Number(most) : undefined)
    return json(
      { trips: trips.map((trip) => trip.id), average: averagePrice(trips), most },
      { 'X-Trip-Id': `T-${trips.length}-${trips[0]?.id ?? 'none'}` },
    )
  },
  '/api/promo': () => json({ note: 'That code has gone on holiday.' }),
  '/api/sign-in': () =>
    json(
      { userid: 'member-7301', name: 'Mara', since: 2019 },
      { 'Set-Cookie': [sessionCookie('m'), 'trip_member=gold; Path=/; SameSite=Lax'] },
    ),
  '/api/weather': () => json({ note: 'Light wind, 17 degrees.' }, { 'X-Weather-Station': 'Skerry-03' }),
}
