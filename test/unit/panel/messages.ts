import messages from '../../../assets/_locales/en/messages.json'

export const MESSAGES: Readonly<Record<string, { readonly message: string }>> = messages

/** What a browser makes of a message: `$1 … $9` are arguments, `$$` is a dollar. */
const getMessage = (name: string, args: readonly string[] = []): string =>
  (MESSAGES[name]?.message ?? '').replace(/\$(\$|\d)/g, (_, sign: string) =>
    sign === '$' ? '$' : (args[Number(sign) - 1] ?? ''),
  )

/** Puts the extension's messages where the panel's one shim looks for them; import before anything of the panel. */
Object.assign(globalThis, { browser: { i18n: { getMessage, getUILanguage: () => 'en' } } })
