export type Trip = {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly text: string
  readonly nights: number
  /** Whole euros a person. */
  readonly price: number
  readonly scene: 'sea' | 'hills' | 'alps'
  /** Hue of the picture in degrees. */
  readonly hue: number
}

export const TRIPS: readonly Trip[] = [
  {
    id: 'night-ferry',
    title: 'Night ferry to the north coast',
    place: 'Skerry Sound',
    text: 'Wake up among islands. Two cabins a traveller, breakfast on deck.',
    nights: 7,
    price: 590,
    scene: 'sea',
    hue: 205,
  },
  {
    id: 'vineyard-line',
    title: 'The vineyard line',
    place: 'Valdoro',
    text: 'A red railcar, eleven stops, and a glass at each of them.',
    nights: 4,
    price: 348,
    scene: 'hills',
    hue: 82,
  },
  {
    id: 'high-passes',
    title: 'Three high passes',
    place: 'Upper Arn',
    text: 'Yellow buses where the rails end, wooden inns where the buses do.',
    nights: 5,
    price: 472,
    scene: 'alps',
    hue: 232,
  },
  {
    id: 'lighthouse-coast',
    title: 'Lighthouse coast on foot',
    place: 'Cape Meren',
    text: 'Six lighthouses on the north shore, your luggage goes ahead by boat.',
    nights: 6,
    price: 415,
    scene: 'sea',
    hue: 178,
  },
  {
    id: 'orchard-weekend',
    title: 'Orchard weekend',
    place: 'Lower Tamsel',
    text: 'Slow train out, cider press, slower train home.',
    nights: 2,
    price: 164,
    scene: 'hills',
    hue: 34,
  },
  {
    id: 'midsummer-lakes',
    title: 'Midsummer lakes',
    place: 'Hallavesi',
    text: 'A steamer, a sauna and a sun that will not set.',
    nights: 5,
    price: 486,
    scene: 'alps',
    hue: 192,
  },
]

const FIRST = TRIPS[0] as Trip

/** The trip of that id; the first one where there is none. */
export const tripById = (id: string | null): Trip => TRIPS.find((trip) => trip.id === id) ?? FIRST

/** Trips of which every word of `query` is found in the title, place or text; all of them where none is. */
export function findTrips(query: string, most = Number.POSITIVE_INFINITY): readonly Trip[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const hits = TRIPS.filter((trip) => {
    const text = `${trip.title} ${trip.place} ${trip.text}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const found = hits.length > 0 ? hits : TRIPS
  return found.filter((trip) => trip.price <= most)
}

/** Mean price a person with two decimals, such as `412.50`. */
export const averagePrice = (trips: readonly Trip[]): string =>
  (trips.reduce((sum, trip) => sum + trip.price, 0) / Math.max(1, trips.length)).toFixed(2)
