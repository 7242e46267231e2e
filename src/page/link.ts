import { HAND_OVER } from '../bridge/handOver.ts'
import type { FromPage, ToPage } from '../bridge/pageMessages.ts'
import { atEnd, away, hear } from './lifetime.ts'
import { closePort, dataOf, dispatch, MessageEvent, page, post } from './primordials.ts'
import { attempt } from './text.ts'

/** One port as a sequence that does not go through the page's array iterator. */
function only(port: MessagePort): Iterable<MessagePort> {
  let done = true
  const next = (): IteratorResult<MessagePort> => {
    done = !done
    return { done, value: port }
  }
  return { __proto__: null, [Symbol.iterator]: () => ({ __proto__: null, next }) } as Iterable<MessagePort>
}

/** Says something to the courier. */
export type Post = (message: FromPage) => void

/**
 * Hands a port to the courier. Returns how to say something over it; null: nobody took it, so this script has nothing
 * to do here.
 */
export function connect(heard: (message: ToPage) => void): Post | null {
  const { port1, port2 } = new page.MessageChannel()
  const event = new page.MessageEvent(HAND_OVER, {
    __proto__: null,
    cancelable: true,
    ports: only(port2),
  } as unknown as MessageEventInit)
  if (dispatch(page, event)) return null
  hear(port1, 'message', (message) => attempt(() => heard(dataOf(message as MessageEvent))))
  port1.start()
  atEnd(() => closePort(port1))
  return (message) =>
    // Nothing that is posted arrives once the page is left; the courier hears an event of its own port at once.
    away
      ? dispatch(port2, new MessageEvent('message', { __proto__: null, data: message } as object))
      : post(port1, message)
}
