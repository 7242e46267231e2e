import type { Page } from 'puppeteer'

/** What a page can see of those of its functions that we may wrap; equal states are equal to the page. */
export const pageState = (page: Page) =>
  page.evaluate(() => {
    const described = (owner: object, name: string) => {
      const descriptor = Object.getOwnPropertyDescriptor(owner, name)
      if (!descriptor) return null
      const { value, get, set, ...flags } = descriptor
      const text = (one: unknown) => (typeof one === 'function' ? Function.prototype.toString.call(one) : typeof one)
      return { ...flags, value: text(value), get: text(get), set: text(set) }
    }
    const { prototype } = XMLHttpRequest
    return {
      dtrum: described(window, 'dtrum'),
      fetch: described(window, 'fetch'),
      open: described(prototype, 'open'),
      send: described(prototype, 'send'),
      setRequestHeader: described(prototype, 'setRequestHeader'),
      globals: Object.getOwnPropertyNames(window).filter((name) => /rum|inspector/i.test(name)),
    }
  })
