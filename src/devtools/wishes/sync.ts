import type { Desk, Wishes } from './desk.ts'

/** Wishes that the background fulfils, and those about the library's revisions. */
export const syncWishes = ({ librarian, toBackground }: Desk): Wishes<'sync' | 'compare'> => ({
  sync: ({ wish }) => toBackground({ kind: 'sync', wish }),
  compare: ({ pair }) => librarian.compare(pair),
})
