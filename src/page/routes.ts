import { hear } from './lifetime.ts'
import { apply, page } from './primordials.ts'
import { attempt } from './text.ts'
import { wrap } from './wrapping.ts'

/**
 * Tells when the document's URL has changed without a load. By the Navigation API, which needs no patching, where
 * there is one; else by `history`'s functions and the events of going back.
 */
export function listenForRoutes(changed: () => void): void {
  let last = page.location.href
  const look = (): void => {
    const { href } = page.location
    if (href === last) return
    last = href
    attempt(changed)
  }
  const { navigation } = page as { navigation?: EventTarget }
  const isHeard =
    navigation &&
    attempt(() => {
      hear(navigation, 'currententrychange', look)
      return true
    })
  if (isHeard) return
  const around = (key: string): unknown =>
    wrap(page.History.prototype, key, (target, self, args) => {
      const result = apply(target, self, args)
      look()
      return result
    })
  around('pushState')
  around('replaceState')
  hear(page, 'popstate', look)
  hear(page, 'hashchange', look)
}
