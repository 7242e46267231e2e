import { apply, listen, page } from './primordials.ts'
import { attempt } from './text.ts'
import { type Wrapping, wrap } from './wrapping.ts'

/**
 * Tells when the document's URL has changed without a load. By the Navigation API, which needs no patching, where
 * there is one; else by `history`'s functions and the events of going back. Returns how to end it.
 */
export function listenForRoutes(signal: AbortSignal, changed: () => void): () => void {
  let last = page.location.href
  const look = (): void => {
    attempt(() => {
      const { href } = page.location
      if (href === last) return
      last = href
      changed()
    })
  }
  const options = { __proto__: null, capture: true, signal }
  const { navigation } = page as { navigation?: EventTarget }
  if (attempt(() => listen(navigation as EventTarget, 'currententrychange', look, options) ?? true))
    return () => undefined

  const around = (key: string): Wrapping | null =>
    wrap(page.History.prototype, key, (target, self, args) => {
      const result = apply(target, self, args)
      look()
      return result
    })
  const push = around('pushState')
  const replace = around('replaceState')
  listen(page, 'popstate', look, options)
  listen(page, 'hashchange', look, options)
  return () => {
    push?.undo()
    replace?.undo()
  }
}
