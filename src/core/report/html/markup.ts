import { visibleText } from '../visibleText.ts'

/** Markup that is safe as it stands; only `markup` and `trusted` make it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | null | Markup | readonly Markup[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const textOf = (part: Part): string => {
  if (part === null) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'object') return part.map(({ text }) => text).join('')
  return visibleText(String(part)).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** A template whose every string is escaped, for content and quoted attributes alike. */
export const markup = (literals: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(
    literals.map((literal, index) => literal + (index < parts.length ? textOf(parts[index] ?? null) : '')).join(''),
  )

/** Our own constant text, such as the style sheet. */
export const trusted = (text: string): Markup => new Markup(text)

export const NOTHING = trusted('')

/** The markup where there is something to show. */
export const where = (shown: boolean, then: () => Markup): Markup => (shown ? then() : NOTHING)
