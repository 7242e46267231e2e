/** What lies over the page; it takes no part in the page's layout or events, and goes by itself. */
type Overlay = HTMLElement & { rumEnd?: () => void; rumTimer?: ReturnType<typeof setTimeout> }

const TAG = 'rum-property-inspector-overlay'

export const overlay = (kind: string): Overlay | null => document.querySelector<Overlay>(`${TAG}[data-kind="${kind}"]`)

/** Takes an overlay away, with what it listens to. */
export function removeOverlay(kind: string): void {
  const found = overlay(kind)
  clearTimeout(found?.rumTimer)
  found?.rumEnd?.()
  found?.remove()
}

/** Puts an overlay over the page, or keeps the one that is there; it goes unless it is renewed within `lifeMs`. */
export function renewOverlay(kind: string, lifeMs: number): Overlay {
  const found = overlay(kind) ?? (document.createElement(TAG) as Overlay)
  found.dataset.kind = kind
  found.setAttribute('aria-hidden', 'true')
  found.style.cssText = 'all:initial;position:fixed;inset:0;z-index:2147483647;pointer-events:none'
  if (!found.isConnected) document.documentElement.append(found)
  clearTimeout(found.rumTimer)
  found.rumTimer = setTimeout(() => removeOverlay(kind), lifeMs)
  return found
}

/** A frame around an element; the first match, which is the one that is read, has a full line. */
export function frameAround(element: Element, first: boolean): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect()
  const frame = document.createElement('div')
  frame.style.cssText = `all:initial;position:fixed;box-sizing:border-box;pointer-events:none;left:${left - 2}px;top:${top - 2}px;width:${width + 4}px;height:${height + 4}px;border:2px ${first ? 'solid' : 'dashed'} #0b57d0;background:${first ? '#0b57d033' : '#0b57d011'};border-radius:2px`
  return frame
}
