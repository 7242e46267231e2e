import { messageKey, type Note } from './code.ts'

/** The contents of `assets/_locales/en/messages.json`, given as data. */
export type Messages = Readonly<Record<string, { readonly message: string } | undefined>>

/** A message with its `$1 … $9` filled in and `$$` as a dollar, as browsers do it; empty where there is none. */
export const messageText = (messages: Messages, key: string, args: readonly string[] = []): string =>
  (Object.hasOwn(messages, key) ? (messages[key]?.message ?? '') : '').replaceAll(/\$([$1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (args[Number(sign) - 1] ?? ''),
  )

/**
 * The sentence of a note.
 *
 * @param prefix the family of its message, such as `reason`, `warning`, `refused`
 * @returns the text; the code itself where no message is known
 */
export const sentence = (messages: Messages, prefix: string, said: Note): string =>
  messageText(messages, messageKey(prefix, said), said.args) || said.code
