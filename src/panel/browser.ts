export type Theme = 'light' | 'dark'

type Panels = {
  readonly themeName?: string
  /** Chromium only; it keeps one handler. */
  readonly setThemeChangeHandler?: (handler: (name: string) => void) => void
  /** Firefox only. */
  readonly onThemeChanged?: { readonly addListener: (listener: (name: string) => void) => void }
}
type Extension = {
  readonly i18n?: {
    readonly getMessage: (name: string, args?: string[]) => string
    readonly getUILanguage?: () => string
  }
  readonly devtools?: { readonly panels?: Panels }
}

const scope = globalThis as unknown as { readonly browser?: Extension; readonly chrome?: Extension }

/** The message of that name with its `$1 … $9` filled in; empty where there is none. */
export const getMessage = (name: string, args: readonly string[] = []): string =>
  (scope.browser ?? scope.chrome)?.i18n?.getMessage(name, [...args]) ?? ''

/** The language that messages are in, as a BCP 47 tag. */
export const language = (): string => (scope.browser ?? scope.chrome)?.i18n?.getUILanguage?.() ?? navigator.language

/** DevTools name their light theme `default` (Chromium) or `light` (Firefox). */
const themeOf = (name: string): Theme => (name === 'dark' ? 'dark' : 'light')

/**
 * Tells the theme of DevTools, at once and at every change. Where DevTools name none, nothing is told and
 * the style follows `prefers-color-scheme`.
 */
export function followTheme(tell: (theme: Theme) => void): void {
  const panels = scope.browser?.devtools?.panels ?? scope.chrome?.devtools?.panels
  if (panels?.themeName) tell(themeOf(panels.themeName))
  if (panels?.setThemeChangeHandler) panels.setThemeChangeHandler((name) => tell(themeOf(name)))
  else panels?.onThemeChanged?.addListener((name) => tell(themeOf(name)))
}
