import { frameAround, removeOverlay, renewOverlay } from './overlay.ts'

/** Frames drawn at most. */
const MOST = 100
/** A panel that still wants it says so every 1.5 s. */
const LIFE_MS = 4_000

/** Frames the elements that a selector finds, and counts them; null: it is no selector. */
export function highlight(selector: string): number | null {
  try {
    const found = document.querySelectorAll(selector)
    const frames = [...found].slice(0, MOST).map((element, index) => frameAround(element, index === 0))
    renewOverlay('highlight', LIFE_MS).replaceChildren(...frames)
    return found.length
  } catch {
    removeOverlay('highlight')
    return null
  }
}

export function unhighlight(): null {
  removeOverlay('highlight')
  return null
}
