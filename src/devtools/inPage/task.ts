import type { Step } from '@puppeteer/replay'

/** An element's selector and what of it a property would read. */
export type FoundElement = {
  readonly selector: string
  /** How many elements the selector finds. */
  readonly matches: number
  readonly tag: string
}

/** Something that a page has; as the page says it. */
export type Found = {
  readonly meta: readonly (readonly [attribute: 'name' | 'property', name: string, content: string])[]
  readonly globals: readonly (readonly [path: string, sample: string])[]
  readonly cookies: readonly (readonly [name: string, sample: string])[]
  readonly session: readonly (readonly [path: string, sample: string])[]
  readonly local: readonly (readonly [path: string, sample: string])[]
  readonly query: readonly (readonly [name: string, sample: string])[]
}

/** Texts in which an agent's configuration may stand, and what else tells of it. */
export type AgentTexts = {
  /** The script's attribute, or the inline script. */
  readonly tag: string | null
  readonly cache: string | null
  readonly running: string | null
  readonly angularJs: boolean
}

/** A step of a recording that a script in the page can do. */
export type PageStep = Extract<
  Step,
  { type: 'click' | 'doubleClick' | 'hover' | 'change' | 'keyDown' | 'keyUp' | 'scroll' | 'waitForElement' }
>

/** What each task is given. */
export type Task = {
  readonly highlight: { readonly selector: string }
  readonly unhighlight: null
  readonly pick: null
  readonly picked: null
  readonly stopPicking: null
  readonly selected: null
  /** Which of these selectors' first match is the element selected in DevTools. */
  readonly readersOfSelected: { readonly selectors: readonly string[] }
  readonly suggest: null
  readonly agent: null
  readonly act: { readonly step: PageStep }
}
export type TaskName = keyof Task

/** What each task gives. */
export type TaskResult = {
  readonly highlight: number | null
  readonly unhighlight: null
  readonly pick: null
  /** Null: not picked yet; `false`: given up. */
  readonly picked: FoundElement | false | null
  readonly stopPicking: null
  readonly selected: FoundElement | null
  readonly readersOfSelected: readonly number[]
  readonly suggest: Found
  readonly agent: AgentTexts
  /** False: what it is about is not there yet. */
  readonly act: boolean
}

/** One task at work, as the code that is put into the page finds it. */
export type RunningTask<Name extends TaskName = TaskName> = {
  readonly [Key in Name]: {
    readonly name: Key
    readonly data: Task[Key]
    readonly selected: Element | null
    result: unknown
  }
}[Name]
