import type { Frame } from '../bridge/panelMessages.ts'
import type { Hello } from '../bridge/relayMessages.ts'

export type InspectedDocument = Hello & { readonly frame: string }

export const TOP = 'top'

/** Frames of the page before; frames of the new page may introduce themselves before their top document does. */
const isLeftBehind = (other: Hello, hello: Hello): boolean => hello.top && other.timeOrigin < hello.timeOrigin

/** Documents that went; what they said last may come after the next one's hello. */
const FORMER = 20

/** The documents of the inspected tab whose couriers have said hello; a new top document is a navigation. */
export function startDocuments() {
  const known = new Map<string, InspectedDocument>()
  const former = new Map<string, InspectedDocument>()
  const forget = (document: string): void => {
    const one = known.get(document)
    if (!one) return
    known.delete(document)
    former.set(document, one)
    if (former.size > FORMER) former.delete(former.keys().next().value ?? '')
  }
  return {
    /** True for a document that was not known: a navigation where it is the top one. */
    greet(hello: Hello, frameId: number): boolean {
      const isNew = !known.has(hello.document)
      const frame = hello.top ? TOP : String(frameId)
      if (isNew)
        for (const other of known.values())
          if (other.frame === frame || isLeftBehind(other, hello)) forget(other.document)
      known.set(hello.document, { ...hello, frame })
      return isNew
    },
    leave: forget,
    get: (document: string): InspectedDocument | undefined => known.get(document),
    /** The same, also of one that went lately. */
    heardOf: (document: string): InspectedDocument | undefined => known.get(document) ?? former.get(document),
    all: (): InspectedDocument[] => [...known.values()],
    inFrame: (frame: string): InspectedDocument | undefined => [...known.values()].find((one) => one.frame === frame),
    frames: (): Frame[] =>
      [...known.values()]
        .map(({ frame, url }) => ({ id: frame, url }))
        .sort((a, b) => Number(b.id === TOP) - Number(a.id === TOP)),
  }
}

export type Documents = ReturnType<typeof startDocuments>
