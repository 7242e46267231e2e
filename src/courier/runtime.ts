import type { FromCourier, ToCourier } from '../bridge/relayMessages.ts'

type Event<Listener> = { readonly addListener: (listener: Listener) => void }

/** What the courier uses of a runtime port. */
export type RuntimePort = {
  readonly postMessage: (message: FromCourier) => void
  readonly disconnect: () => void
  readonly onMessage: Event<(message: ToCourier) => void>
  readonly onDisconnect: Event<() => void>
}

/** What the courier uses of the browser's `runtime`. `connect` throws once the extension was updated or removed. */
export type Runtime = { readonly connect: (info: { readonly name: string }) => RuntimePort }
