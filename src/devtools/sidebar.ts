import browser from 'webextension-polyfill'
import { type ElementView, type FromSidebar, sidebarChannel } from '../bridge/sidebarMessages.ts'
import type { ElementRow } from './elementRows.ts'
import { asElement } from './inPage/asElement.ts'
import { runInPage } from './inPage/run.ts'
import { inspectedTab } from './inspectedPage.ts'

/** Selections and captures of one moment are one look at the page. */
const SOON_MS = 100

type Around = {
  readonly configured: () => boolean
  readonly editable: () => boolean
  readonly rows: () => readonly ElementRow[]
  readonly draft: (selector: string) => void
  /** Has it told when rows or the configuration change. */
  readonly follow: (changed: () => void) => void
}

/** Adds a pane to the Elements panel's sidebar that says what reads the selected element. It looks only while it is shown. */
export async function startSidebar({ configured, editable, rows, draft, follow }: Around): Promise<void> {
  const channel = new BroadcastChannel(sidebarChannel(inspectedTab()))
  let isShown = false
  let looking: ReturnType<typeof setTimeout> | undefined

  const look = async (): Promise<void> => {
    const candidates = rows()
    const element = asElement(await runInPage('selected', null))
    const selectors = candidates.map(({ selector }) => selector)
    const places: unknown = element && (await runInPage('readersOfSelected', { selectors }))
    const readers = Array.isArray(places) ? candidates.filter((_, index) => places.includes(index)) : []
    const view: ElementView = {
      configured: configured(),
      editable: editable(),
      element,
      readers: readers.map(({ row }) => row),
    }
    channel.postMessage(view)
  }
  const soon = (): void => {
    if (!isShown) return
    clearTimeout(looking)
    looking = setTimeout(look, SOON_MS)
  }

  channel.onmessage = ({ data }: MessageEvent<FromSidebar>) => {
    if (data.kind === 'draft') draft(data.selector)
    else {
      // Its page is loaded when the user first shows it.
      isShown = true
      soon()
    }
  }
  follow(soon)
  const { elements } = browser.devtools.panels
  elements.onSelectionChanged.addListener(soon)
  const pane = await elements.createSidebarPane(browser.i18n.getMessage('ext_panel'))
  pane.onShown.addListener(() => {
    isShown = true
    soon()
  })
  pane.onHidden.addListener(() => {
    isShown = false
  })
  await pane.setPage(`/src/panel/sidebar.html?tab=${inspectedTab()}`)
}
