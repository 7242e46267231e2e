import { elementOf } from './element.ts'
import { frameAround, overlay, removeOverlay, renewOverlay } from './overlay.ts'
import type { FoundElement } from './task.ts'

type Picker = HTMLElement & { rumPicked?: FoundElement | false; rumEnd?: () => void }

/** The panel asks every 300 ms. */
const LIFE_MS = 4_000

/** Lets the user choose an element: the next click, which the page doesn't get, or Esc, which ends it. */
export function pick(): null {
  removeOverlay('pick')
  const picker: Picker = renewOverlay('pick', LIFE_MS)
  const controller = new AbortController()
  const options = { capture: true, signal: controller.signal }
  const swallow = (event: Event): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const end = (found: FoundElement | false): void => {
    picker.rumPicked = found
    picker.replaceChildren()
    controller.abort()
  }
  picker.rumEnd = () => controller.abort()
  addEventListener(
    'mousemove',
    ({ target }) => {
      if (target instanceof Element) picker.replaceChildren(frameAround(target, true))
    },
    options,
  )
  for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) addEventListener(name, swallow, options)
  addEventListener(
    'click',
    (event) => {
      swallow(event)
      end(event.target instanceof Element ? (elementOf(event.target) ?? false) : false)
    },
    options,
  )
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      swallow(event)
      end(false)
    },
    options,
  )
  return null
}

/** What was picked; the picker stays a while longer. Gone with a page that went. */
export function picked(): FoundElement | false | null {
  const picker: Picker | null = overlay('pick')
  if (!picker) return false
  renewOverlay('pick', LIFE_MS)
  return picker.rumPicked ?? null
}

export function stopPicking(): null {
  removeOverlay('pick')
  return null
}
