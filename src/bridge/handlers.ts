/** One handler a kind of a discriminated union. */
export type Handlers<Message extends { readonly kind: string }> = {
  readonly [Kind in Message['kind']]: (message: Extract<Message, { readonly kind: Kind }>) => void
}

/** Hands a message to the handler of its kind. */
export function dispatch<Message extends { readonly kind: string }>(
  handlers: Handlers<Message>,
  message: Message,
): void {
  const handle = handlers[message.kind as Message['kind']] as (message: Message) => void
  handle(message)
}
