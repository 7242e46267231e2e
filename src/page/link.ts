import { HAND_OVER } from '../bridge/handOver.ts'
import type { FromPage, ToPage } from '../bridge/pageMessages.ts'
import { closePort, dataOf, dispatch, listen, page, post, unlisten } from './primordials.ts'
import { attempt } from './text.ts'

/** The line to the courier. */
export type Link = { readonly post: (message: FromPage) => void; readonly close: () => void }

/** One port as a sequence that does not go through the page's array iterator. */
function only(port: MessagePort): Iterable<MessagePort> {
  let isGiven = false
  const next = (): IteratorResult<MessagePort> => {
    const done = isGiven
    isGiven = true
    return { done, value: port }
  }
  return { __proto__: null, [Symbol.iterator]: () => ({ __proto__: null, next }) } as Iterable<MessagePort>
}

/** Hands a port to the courier. Null: nobody took it, so this script has nothing to do here. */
export function connect(heard: (message: ToPage) => void): Link | null {
  const { port1, port2 } = new page.MessageChannel()
  const event = new page.MessageEvent(HAND_OVER, {
    __proto__: null,
    cancelable: true,
    ports: only(port2),
  } as unknown as MessageEventInit)
  if (dispatch(page, event)) return null
  const hear = (message: Event): void => {
    attempt(() => heard(dataOf(message) as ToPage))
  }
  listen(port1, 'message', hear)
  port1.start()
  return {
    post: (message) => post(port1, message),
    close: () => {
      unlisten(port1, 'message', hear)
      closePort(port1)
    },
  }
}
