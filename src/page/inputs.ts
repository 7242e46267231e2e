import { isField } from './extractors/cssSelector.ts'
import { hear } from './lifetime.ts'
import {
  attributeOf,
  childCount,
  closest,
  isEditable,
  keyOf,
  now,
  page,
  tagOf,
  targetOf,
  textContentOf,
  trim,
} from './primordials.ts'
import { attempt, head } from './text.ts'

export type Input = { readonly name: string; readonly at: number }

const TYPES = ['click', 'keydown', 'change', 'submit'] as const
/** What follows within this time is the same gesture: Enter in a field also clicks the form's button and submits. */
const GESTURE_MS = 50
const MOST_NAME = 60
const CONTROLS =
  'a,button,summary,label,option,[role=button],[role=link],[role=tab],[role=menuitem],input,select,textarea'
const LABELS = ['aria-label', 'title', 'placeholder', 'name', 'id'] as const

/** Tells of the user's clicks, confirming keys, changes and submissions, by passive listeners. */
export function listenForInput(heard: (input: Input) => void): void {
  let lastAt = -GESTURE_MS
  const take = (type: string, event: Event): void => {
    const at = now()
    const key = type === 'keydown' ? keyOf(event as KeyboardEvent) : ''
    if (type === 'keydown' && key !== 'Enter' && key !== ' ') return
    if (at - lastAt < GESTURE_MS) return
    lastAt = at
    const what = key ? `keypress <${key === ' ' ? 'Space' : key}> on` : type === 'click' ? 'click on' : `${type} of`
    heard({ name: `${what} ${attempt(() => label(targetOf(event) as Element)) ?? 'page'}`, at })
  }
  for (let i = 0; i < TYPES.length; i++) {
    const type = TYPES[i] as string
    hear(page, type, (event) => attempt(() => take(type, event)))
  }
}

/** Says what an element is by its text or a naming attribute; never by what the user typed into it. */
export function label(target: Element): string {
  const element = closest(target, CONTROLS) ?? target
  const tag = tagOf(element)
  const hasText =
    !isField(tag) &&
    !attempt(() => isEditable(element as HTMLElement)) &&
    (element !== target || childCount(element) < 4)
  let name = hasText ? trim(head(textContentOf(element) ?? '', 1_000)) : ''
  for (let i = 0; !name && i < LABELS.length; i++) name = trim(attributeOf(element, LABELS[i] as string) ?? '')
  return name ? `"${trim(head(name, MOST_NAME))}"` : `<${tag}>`
}
