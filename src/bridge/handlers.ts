/** One handler a kind of a discriminated union. */
export type Handlers<Message extends { readonly kind: string }, Result = void> = {
  readonly [Kind in Message['kind']]: (message: Extract<Message, { readonly kind: Kind }>) => Result
}

/** Hands a message to the handler of its kind, and its result back. */
export function dispatch<Message extends { readonly kind: string }, Result = void>(
  handlers: Handlers<Message, Result>,
  message: Message,
): Result {
  const handle = handlers[message.kind as Message['kind']] as (message: Message) => Result
  return handle(message)
}
