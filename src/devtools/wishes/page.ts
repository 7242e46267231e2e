import { reload, reveal } from '../inspectedPage.ts'
import type { Desk, Wishes } from './desk.ts'

/** Wishes that the inspected page fulfils. */
export const pageWishes = ({ toFrame }: Desk): Wishes<'read' | 'count' | 'reload' | 'reveal'> => ({
  read: () => toFrame({ kind: 'read' }),
  count: ({ selector }) => toFrame({ kind: 'count', selector }),
  reload,
  reveal: ({ selector }) => reveal(selector),
})
