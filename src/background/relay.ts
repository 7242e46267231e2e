import type { Runtime } from 'webextension-polyfill'
import type { FromCourier, FromToolbox, Hello, ToCourier, ToToolbox } from '../bridge/relayMessages.ts'

type Courier = { readonly port: Runtime.Port; readonly tabId: number; readonly frameId: number; hello: Hello | null }
type Toolbox = { readonly port: Runtime.Port; readonly tabId: number }

/** What the relay asks of its surroundings. */
export type RelayEvents = {
  /** A toolbox has introduced itself, or asks again for its tab. */
  readonly toolboxOpened: (tabId: number, tell: (message: ToToolbox) => void) => void
  readonly lastToolboxClosed: () => void
  /** Which tabs have a toolbox now, for the next life of the background. */
  readonly inspected: (tabIds: readonly number[]) => void
  readonly wished: (
    message: Exclude<FromToolbox, { kind: 'toolbox' | 'page' }>,
    tell: (message: ToToolbox) => void,
  ) => void
}

const send = (port: Runtime.Port, message: ToCourier | ToToolbox): void => {
  try {
    port.postMessage(message)
  } catch {
    // The other end has just gone; its disconnection is on the way.
  }
}

/**
 * Passes messages between the couriers and the toolbox of each tab, without a look at what they mean. Couriers of a tab
 * that nobody inspects are told to take everything back: at once, or, where the tab was inspected before the background
 * was woken, after the grace that the toolboxes have to introduce themselves again.
 *
 * @param before the tabs that had a toolbox in the background's last life
 */
export function startRelay(events: RelayEvents, before: Promise<ReadonlySet<number>>) {
  const couriers = new Set<Courier>()
  const toolboxes = new Set<Toolbox>()
  let grace = true

  const toolboxesOf = (tabId: number): Toolbox[] => [...toolboxes].filter((toolbox) => toolbox.tabId === tabId)
  const couriersOf = (tabId: number): Courier[] => [...couriers].filter((courier) => courier.tabId === tabId)
  const tellToolboxes = (tabId: number, message: ToToolbox): void => {
    for (const toolbox of toolboxesOf(tabId)) send(toolbox.port, message)
  }
  const release = (courier: Courier): void => {
    couriers.delete(courier)
    send(courier.port, { kind: 'released' })
  }
  const releaseForgotten = (): void => {
    for (const courier of couriers) if (toolboxesOf(courier.tabId).length === 0) release(courier)
  }

  const waitForToolbox = async (courier: Courier): Promise<void> => {
    const mayReturn = grace && (await before).has(courier.tabId)
    if (!mayReturn && toolboxesOf(courier.tabId).length === 0) release(courier)
  }

  const fromCourier = (courier: Courier, message: FromCourier): void => {
    const { tabId, frameId } = courier
    if (message.kind === 'hello') {
      courier.hello = message.hello
      if (toolboxesOf(tabId).length > 0) tellToolboxes(tabId, { kind: 'hello', frameId, hello: message.hello })
      else waitForToolbox(courier)
      return
    }
    if (!courier.hello) return
    const { document } = courier.hello
    tellToolboxes(
      tabId,
      message.kind === 'page'
        ? { kind: 'page', document, message: message.message }
        : { kind: 'refused', document, count: message.count },
    )
  }

  const tellInspected = (): void => events.inspected([...toolboxes].map(({ tabId }) => tabId))

  const toolboxSaid = (port: Runtime.Port, tabId: number): void => {
    const known = [...toolboxes].some((toolbox) => toolbox.port === port)
    if (!known) {
      toolboxes.add({ port, tabId })
      tellInspected()
      for (const { hello, frameId } of couriersOf(tabId)) if (hello) send(port, { kind: 'hello', frameId, hello })
    }
    events.toolboxOpened(tabId, (message) => send(port, message))
  }

  const toolboxGone = (port: Runtime.Port): void => {
    for (const toolbox of toolboxes) {
      if (toolbox.port !== port) continue
      toolboxes.delete(toolbox)
      // At once, even in the grace: a toolbox that opens here next needs a page that tells it everything anew.
      if (toolboxesOf(toolbox.tabId).length === 0) couriersOf(toolbox.tabId).forEach(release)
    }
    tellInspected()
    if (!grace && toolboxes.size === 0) events.lastToolboxClosed()
  }

  const toPage = (port: Runtime.Port, { document, message }: Extract<FromToolbox, { kind: 'page' }>): void => {
    const tabId = [...toolboxes].find((toolbox) => toolbox.port === port)?.tabId
    for (const courier of couriers)
      if (courier.tabId === tabId && (document === null || courier.hello?.document === document))
        send(courier.port, { kind: 'page', message })
  }

  return {
    addCourier(port: Runtime.Port): void {
      const { tab, frameId } = port.sender ?? {}
      if (tab?.id === undefined || frameId === undefined) {
        port.disconnect()
        return
      }
      const courier: Courier = { port, tabId: tab.id, frameId, hello: null }
      couriers.add(courier)
      port.onMessage.addListener((message) => fromCourier(courier, message as FromCourier))
      port.onDisconnect.addListener(() => {
        if (couriers.delete(courier) && courier.hello)
          tellToolboxes(courier.tabId, { kind: 'gone', document: courier.hello.document })
      })
    },
    addToolbox(port: Runtime.Port): void {
      port.onMessage.addListener((raw) => {
        const message = raw as FromToolbox
        if (message.kind === 'toolbox') toolboxSaid(port, message.tabId)
        else if (message.kind === 'page') toPage(port, message)
        else events.wished(message, (answer) => send(port, answer))
      })
      port.onDisconnect.addListener(() => toolboxGone(port))
    },
    tellAll(message: ToToolbox): void {
      for (const toolbox of toolboxes) send(toolbox.port, message)
    },
    isUsed: (): boolean => toolboxes.size > 0,
    /** After this, silence means that nobody is there. */
    endGrace(): void {
      grace = false
      releaseForgotten()
      if (toolboxes.size === 0) events.lastToolboxClosed()
    },
  }
}
