import { listed } from './listed.ts'
import { listen, unlisten } from './primordials.ts'
import { attempt } from './text.ts'

const FIRST_AND_PASSIVE = { __proto__: null, capture: true, passive: true }
const undos = listed<() => void>()
let over = false

/** Whether this script has taken everything back. */
export const isOver = (): boolean => over

/** Whether the page has been left, for good or into the browser's cache of pages. */
export let away = false
export const setAway = (to: boolean): void => {
  away = to
}

/** Has something done at the end. */
export const atEnd = (undo: () => void): void => {
  undos[undos.length++] = undo
}

/** Listens until the end. Not by an `AbortSignal`, whose making costs more than taking each listener off. */
export function hear(target: EventTarget, type: string, heard: (event: Event) => void): void {
  listen(target, type, heard, FIRST_AND_PASSIVE)
  atEnd(() => unlisten(target, type, heard, FIRST_AND_PASSIVE))
}

/** Takes everything back that this script put into the page. */
export function endAll(): void {
  over = true
  for (let i = 0; i < undos.length; i++) attempt(undos[i] as () => void)
}
