import type { Browser, Page } from 'puppeteer'
import type { BrowserName } from './extension.ts'

/** The extension's real panel in a real toolbox. Functions run in it alone: they can't see what is around them. */
export type Panel = {
  readonly evaluate: <Args extends readonly unknown[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>
  /** A key by its name (`ArrowDown`, `f`), with Control held where `control` is true. */
  readonly press: (key: string, control?: boolean) => Promise<void>
  /** The panel as PNG. */
  readonly screenshot: () => Promise<Uint8Array>
}

/** What a test asks of a browser with the extension; the same for both browsers. */
export type Session = {
  readonly name: BrowserName
  readonly browser: Browser
  /** The first tab. */
  readonly page: Page
  /** Opens the toolbox of that tab and shows our panel in it. */
  readonly openToolbox: (page: Page) => Promise<Panel>
  /** Shows our pane in the sidebar of the toolbox's Elements panel (Inspector). */
  readonly openSidebar: (page: Page) => Promise<Panel>
  readonly closeToolbox: (page: Page) => Promise<void>
  readonly setTheme: (page: Page, theme: 'light' | 'dark') => Promise<void>
  /** Ends the background at once, as the browser may at any moment. */
  readonly killBackground: () => Promise<void>
  /** Identifies one run of the background; null while none runs. */
  readonly backgroundInstance: () => Promise<string | null>
  /** How many content scripts are registered, asked without waking the background. */
  readonly registeredScripts: () => Promise<number>
  /** All that the extension has said in the browser's console, to these words. The background can't be killed after. */
  readonly consoles: (lastWords: string) => Promise<string>
  readonly close: () => Promise<void>
}

export type LaunchOptions = {
  /** The browser's own Do Not Track preference. */
  readonly doNotTrack?: boolean
  /** The folder that downloads go to. */
  readonly downloads?: string
  /** Environment variables beside this process's own. */
  readonly env?: Readonly<Record<string, string>>
  /** Of the panel, in pixels; the default shows every row of the sample. */
  readonly width?: number
  readonly height?: number
}

export const PANEL_SIZE = { width: 1200, height: 1300 }
