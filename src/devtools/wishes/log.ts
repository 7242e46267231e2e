import type { Desk, Wishes } from './desk.ts'

/** Wishes about what is recorded and how much of it is shown. */
export const logWishes = ({
  log,
  marks,
  imported,
  publisher,
  publish,
  watch,
}: Desk): Wishes<'watch' | 'preserve' | 'sessionHere' | 'clear' | 'live' | 'frame'> => ({
  watch: (wish) => watch(wish.watch),
  preserve: ({ on }) => publisher.set({ preserve: on }),
  sessionHere: ({ action }) => {
    if (imported.recording) imported.sessionHere(action)
    else marks.sessionHere(action)
    publish()
  },
  clear: () => {
    log.clear()
    marks.cleared()
    publish()
  },
  live: ({ on }) => publisher.set({ live: on }),
  frame: ({ frame }) => {
    publisher.set({ frame })
    publish()
  },
})
