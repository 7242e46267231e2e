import type { RuntimePort } from '../bridge/reconnectingPort.ts'

/** What the courier uses of the browser's `runtime`. `connect` throws once the extension was updated or removed. */
export type Runtime = { readonly connect: (info: { readonly name: string }) => RuntimePort }
