import type { WaitForElementStep } from '@puppeteer/replay'
import { findAll } from './find.ts'
import type { PageStep } from './task.ts'

type Pointing = Extract<PageStep, { readonly type: 'click' | 'doubleClick' | 'hover' }>

const AROUND = { bubbles: true, cancelable: true, composed: true }

/**
 * Does one step of a recording by events of a script, which the page can tell from a user's.
 *
 * @returns false: what it is about is not there yet, and nothing was done
 */
export function act(step: PageStep): boolean {
  if (step.type === 'keyDown' || step.type === 'keyUp') return press(step.type.toLowerCase(), step.key)
  if (step.type === 'waitForElement') return isThere(step)
  if (step.type === 'scroll' && !('selectors' in step)) {
    window.scrollTo(step.x ?? 0, step.y ?? 0)
    return true
  }
  const [element] = findAll(step.selectors)
  if (!element || element.matches(':disabled')) return false
  if (step.type === 'scroll') element.scrollTo(step.x ?? 0, step.y ?? 0)
  else if (step.type === 'change') fill(element, step.value)
  else point(element, step)
  return true
}

function point(element: Element, step: Pointing): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const { left, top } = element.getBoundingClientRect()
  const place = {
    clientX: left + ('offsetX' in step ? step.offsetX : 1),
    clientY: top + ('offsetY' in step ? step.offsetY : 1),
  }
  const button =
    'button' in step && step.button === 'secondary' ? 2 : 'button' in step && step.button === 'auxiliary' ? 1 : 0
  const mouse = (type: string, detail: number): boolean =>
    element.dispatchEvent(new MouseEvent(type, { ...AROUND, ...place, button, detail, view: window }))
  const pointer = (type: string): boolean =>
    element.dispatchEvent(
      new PointerEvent(type, { ...AROUND, ...place, button, isPrimary: true, pointerType: 'mouse' }),
    )
  pointer('pointerover')
  mouse('mouseover', 0)
  pointer('pointermove')
  mouse('mousemove', 0)
  if (step.type === 'hover') return
  for (let click = 1; click <= (step.type === 'doubleClick' ? 2 : 1); click++) {
    pointer('pointerdown')
    if (mouse('mousedown', click)) focus(element)
    pointer('pointerup')
    mouse('mouseup', click)
    if (button === 2) mouse('contextmenu', click)
    else mouse(button === 1 ? 'auxclick' : 'click', click)
  }
  if (step.type === 'doubleClick') mouse('dblclick', 2)
}

/** Where a click puts the focus: the element itself, or the nearest around it that can have it. */
const focus = (element: Element): void =>
  element
    .closest<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')
    ?.focus()

/** Frameworks put a `value` of their own on fields and would not see one that is set through it. */
function fill(element: Element, value: string): void {
  focus(element)
  const fields = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement]
  const field = fields.find((one) => element instanceof one)
  if (field) Object.getOwnPropertyDescriptor(field.prototype, 'value')?.set?.call(element, value)
  else element.textContent = value
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: value }),
  )
  element.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Enter in a field submits its form, as it does for a user. */
function press(type: string, key: string): boolean {
  const target = document.activeElement ?? document.body
  const goesOn = target.dispatchEvent(new KeyboardEvent(type, { ...AROUND, key }))
  if (goesOn && type === 'keydown' && key === 'Enter' && target instanceof HTMLInputElement)
    target.form?.requestSubmit()
  return true
}

function isThere({ selectors, operator = '>=', count = 1, visible, attributes = {} }: WaitForElementStep): boolean {
  const found = findAll(selectors).filter(
    (element) =>
      (visible === undefined || element.checkVisibility() === visible) &&
      Object.entries(attributes).every(([name, value]) => element.getAttribute(name) === value),
  ).length
  if (operator === '==') return found === count
  return operator === '<=' ? found <= count : found >= count
}
