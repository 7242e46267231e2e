/** The few names of Firefox's own window that the harness uses; they exist in functions given to the chrome scope. */
type FirefoxBrowsingContext = {
  readonly id: number
  readonly embedderElement: { readonly messageManager: FirefoxMessageManager }
  readonly currentWindowGlobal: {
    readonly drawSnapshot: (rect: null, scale: number, background: string) => Promise<ImageBitmap>
  }
}
type FirefoxMessageManager = {
  addMessageListener(name: string, heard: (message: { readonly data: unknown }) => void): void
  removeMessageListener(name: string, heard: (message: { readonly data: unknown }) => void): void
  loadFrameScript(url: string, delayed: boolean): void
}
type FirefoxTool = { readonly id: string; readonly label: string }
/** The Inspector has a sidebar; other tools may not. */
type FirefoxPanel = { readonly sidebar: { select(id: string): void } }
type FirefoxToolbox = {
  readonly doc: Document
  readonly panelDefinitions: readonly FirefoxTool[]
  getAdditionalTools(): readonly FirefoxTool[]
  /** What extensions add to the Inspector's sidebar, by the pane's id. */
  readonly inspectorExtensionSidebars: ReadonlyMap<string, { readonly title: string }>
  selectTool(id: string): Promise<FirefoxPanel>
}
type FirefoxExtension = {
  readonly backgroundState: string
  readonly backgroundContext?: { readonly contextId: number }
  readonly registeredContentScripts: ReadonlyMap<string, unknown>
  terminateBackground(options: object): Promise<void>
}
declare const gBrowser: { readonly selectedTab: object }
declare const BrowsingContext: { get(id: number): FirefoxBrowsingContext }
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: FirefoxExtension } }
declare const Services: {
  readonly prefs: { setStringPref(name: string, value: string): void }
  /** Reaches every process. */
  readonly ppmm: {
    addMessageListener(name: string, heard: (message: { readonly data: unknown }) => void): void
    removeMessageListener(name: string, heard: (message: { readonly data: unknown }) => void): void
    loadProcessScript(url: string, delayed: boolean): void
  }
}
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly ExtensionPermissions: {
      remove(
        id: string,
        permissions: { readonly permissions: readonly string[]; readonly origins: readonly string[] },
        extension: FirefoxExtension,
      ): Promise<void>
    }
    readonly require: (path: string) => {
      readonly gDevTools: {
        showToolboxForTab(tab: object, options: object): Promise<FirefoxToolbox>
        closeToolboxForTab(tab: object): Promise<void>
      }
    }
  }
}
