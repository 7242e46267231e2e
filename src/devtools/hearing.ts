import type { Handlers } from '../bridge/handlers.ts'
import type { FromPage } from '../bridge/pageMessages.ts'
import { fromPage } from '../bridge/pageShape.ts'
import type { Hello, ToToolbox } from '../bridge/relayMessages.ts'
import type { Assignments } from './assignments.ts'
import type { ChecksInUse } from './checksInUse.ts'
import { type Documents, TOP } from './documents.ts'
import type { Librarian } from './librarian.ts'
import type { Marks } from './marks.ts'
import type { PreviewOf } from './preview.ts'
import type { Publisher } from './publisher.ts'
import type { Recorder } from './recorder.ts'
import { startRefusals } from './refusals.ts'

type Around = {
  readonly documents: Documents
  readonly assignments: Assignments
  readonly librarian: Librarian
  readonly marks: Marks
  /** How many elements match, by selector. */
  readonly matches: Map<string, number>
  readonly preview: PreviewOf
  readonly recorder: Recorder
  readonly checks: ChecksInUse
  readonly publisher: Publisher
  readonly publishPage: () => void
  readonly changed: () => void
  /** The top document has gone. */
  readonly left: () => void
}

/** Takes what the background says, and what it carries from the page's documents. */
export function startHearing(around: Around): Handlers<ToToolbox> {
  const { documents, assignments, librarian, marks, matches, preview, recorder, publisher, publishPage, changed } =
    around
  const refusals = startRefusals(publisher)

  const greet = (hello: Hello, frameId: number): void => {
    if (documents.greet(hello, frameId)) {
      matches.clear()
      if (hello.top) {
        marks.navigated(publisher.view.preserve, hello.timeOrigin)
        librarian.navigated(hello.url)
      }
    }
    assignments.tell(hello.document)
    if (hello.top) publisher.set({ connection: 'attached' })
    publishPage()
    changed()
  }

  const saidByPage = (document: string, message: FromPage): void => {
    const origin = documents.heardOf(document)
    if (!origin) return
    if (message.kind === 'action' && !preview.took(message.action, origin)) {
      recorder.action(message.action, origin)
      if (message.action.kind === 'load' && origin.frame === TOP) librarian.loaded()
    }
    if (message.kind === 'late') recorder.late(message.late, origin)
    if (message.kind === 'counted') {
      matches.set(message.selector, message.count)
      changed()
    }
  }

  return {
    hello: ({ hello, frameId }) => greet(hello, frameId),
    page: ({ document, message }) => {
      const checked = fromPage(message)
      if (checked) saidByPage(document, checked)
      else refusals.misshapen()
    },
    gone: ({ document }) => {
      if (documents.get(document)?.frame === TOP) around.left()
      documents.leave(document)
      publishPage()
    },
    refused: ({ document, count }) => refusals.courierTotal(document, count),
    checks: ({ sets }) => around.checks.use(sets),
    library: ({ library }) => librarian.heard(library),
    text: ({ hash, text }) => librarian.text(hash, text),
    said: ({ note: refused }) => publisher.set({ refused }),
    access: ({ access }) => {
      if (access !== 'granted') publisher.set({ connection: access })
    },
  }
}
