import { listed } from './listed.ts'
import { AbortController, abort, signalOf } from './primordials.ts'
import { attempt } from './text.ts'

const controller = new AbortController()
const undos = listed<() => void>()
let over = false

/** Takes a listener off at the end. */
export const signal = signalOf(controller)

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

/** Takes everything back that this script put into the page. */
export function endAll(): void {
  over = true
  abort(controller)
  for (let i = 0; i < undos.length; i++) attempt(undos[i] as () => void)
}
