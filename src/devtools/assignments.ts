import type { Assignment, ToPage } from '../bridge/pageMessages.ts'
import type { Source } from '../core/model/source.ts'
import { orderOf } from '../core/order/orderOf.ts'
import type { ConfigurationInUse } from './configurationInUse.ts'
import type { Documents } from './documents.ts'

type Around = {
  readonly documents: Documents
  /** Asked for only once there is somebody to tell. */
  readonly configuration: () => ConfigurationInUse
  /** The document in the frame that the panel shows. */
  readonly shown: () => string | undefined
  readonly toPage: (document: string, message: ToPage) => void
}

/** Tells the page's documents what to read. */
export function startAssignments({ documents, configuration, shown, toPage }: Around) {
  let reading = false
  const present = (): Assignment => {
    const { revision, own } = configuration()
    return {
      revision,
      orders: own?.orders ?? [],
      headers: own?.headers ?? [],
      // Without a configuration there is nothing to read; the page then still has its load action to give.
      reading: reading && own !== null,
    }
  }
  const tell = (document: string, assignment = present()): void => toPage(document, { kind: 'attach', assignment })
  const tellAll = (): void => {
    for (const { document } of documents.all()) tell(document)
  }
  return {
    tell: (document: string): void => tell(document),
    tellAll,
    /** From the first time on, sources are read. */
    startReading: (): void => {
      if (reading) return
      reading = true
      tellAll()
    },
    /** Has these sources, and nothing else, read once in the frame that is shown. */
    readAlone: (sources: readonly Source[], revision: number): void => {
      const document = shown()
      if (!document || !reading) return
      tell(document, { revision, orders: sources.map(orderOf), headers: present().headers, reading })
      toPage(document, { kind: 'read' })
      tell(document)
    },
  }
}

export type Assignments = ReturnType<typeof startAssignments>
