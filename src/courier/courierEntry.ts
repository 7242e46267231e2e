import { startCourier } from './courier.ts'
import type { Runtime } from './runtime.ts'

type World = {
  readonly browser?: { readonly runtime: Runtime }
  readonly chrome: { readonly runtime: Runtime }
  /** The courier that is at work here. A window can outlive its first, empty document. */
  ruminspectorCourier?: { readonly document: Document; readonly end: () => void } | undefined
}

const world = globalThis as unknown as World
const active = world.ruminspectorCourier

if (active?.document !== document) {
  active?.end()
  const { runtime } = world.browser ?? world.chrome
  let isOver = false
  const end = startCourier(runtime, () => {
    isOver = true
    world.ruminspectorCourier = undefined
  })
  if (!isOver) world.ruminspectorCourier = { document, end }
}
