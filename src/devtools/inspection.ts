import { dispatch, type Handlers } from '../bridge/handlers.ts'
import type { Assignment, FromPage, ToPage } from '../bridge/pageMessages.ts'
import { fromPage } from '../bridge/pageShape.ts'
import type { ToPanel, Watch, Wish } from '../bridge/panelMessages.ts'
import type { Port } from '../bridge/port.ts'
import type { Hello, StoredConfiguration, ToToolbox } from '../bridge/relayMessages.ts'
import { askedNames } from '../core/derive/requestAttribute.ts'
import { ASSUMPTIONS } from '../core/model/assumption.ts'
import type { PageAction } from '../core/model/pageAction.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Source } from '../core/model/source.ts'
import { withLexicalNames } from '../core/session/lexicalNames.ts'
import { startLog } from '../core/session/log.ts'
import { quotasOf } from '../core/session/quotas.ts'
import { type InUse, sample, toUse } from './configuration.ts'
import { type InspectedDocument, startDocuments, TOP } from './documents.ts'
import { startFacts } from './facts.ts'
import { reload, reveal, typeOf } from './inspectedPage.ts'
import { startMarks } from './marks.ts'
import { startNetworkEntries } from './networkEntries.ts'
import { EVERYWHERE, ONLY_IN } from './parts/index.ts'
import { startPublisher } from './publisher.ts'

/** What an inspection needs of the line to the background. */
export type Line = {
  readonly toPage: (document: string, message: ToPage) => void
  readonly save: (stored: StoredConfiguration) => void
  /** The top document has gone; another should say hello soon. */
  readonly left: () => void
}

/**
 * The inspection of one tab, as long as its toolbox is open: keeps the log, tells the page what to read, derives, and
 * publishes what the panel shows. `heard` takes the background's messages, `wished` the panel's.
 */
export function startInspection(line: Line) {
  const documents = startDocuments()
  const log = startLog()
  const publisher = startPublisher()
  const marks = startMarks(() => log.nextId)
  const matches = new Map<string, number>()
  const factsOf = startFacts(log, marks, matches)
  /** Messages of each document that its courier refused, and in all those of the wrong shape. */
  const refused = new Map<string, number>()
  let misshapen = 0
  const sourcesOf = new Map<number, readonly Source[]>()
  let inUse: InUse | null = null
  let watch: Watch = { view: 'properties', actions: [], property: null, at: null }
  let revision = 0
  let reading = false
  let queued = false

  /** Many changes of one moment are one publication. */
  const changed = (): void => {
    if (queued) return
    queued = true
    setTimeout(() => {
      queued = false
      publish()
    }, 16)
  }
  const network = startNetworkEntries(changed)

  /** What a slice of time leaves undone is gone on with once other things had their turn. */
  let rest: ReturnType<typeof setTimeout> | undefined
  const publish = (around = EVERYWHERE): void => {
    clearTimeout(rest)
    const { frame, settings } = publisher.view
    const { facts, unfinished } = factsOf({ frame, settings, inUse, watch, entries: network.entries })
    publisher.set(Object.assign({}, ...[...around, ...ONLY_IN[watch.view]].map((part) => part(facts))))
    if (unfinished()) rest = setTimeout(publish, 0, [])
  }

  const assignment = (): Assignment => ({
    revision,
    orders: inUse?.orders ?? [],
    headers: inUse?.headers ?? [],
    // Without a configuration there is nothing to read; the page then still has its load action to give.
    reading: reading && inUse !== null,
  })
  const assignAll = (): void => {
    for (const { document } of documents.all()) line.toPage(document, { kind: 'attach', assignment: assignment() })
  }

  const publishPage = (): void => {
    const top = documents.inFrame(TOP)
    const frames = documents.frames()
    const { frame } = publisher.view
    publisher.set({
      page: top ? { url: top.url, title: top.title, early: top.early } : null,
      frames,
      frame: frames.some(({ id }) => id === frame) ? frame : TOP,
    })
  }

  const greet = (hello: Hello, frameId: number): void => {
    if (documents.greet(hello, frameId)) {
      matches.clear()
      if (hello.top) marks.navigated(publisher.view.preserve)
    }
    line.toPage(hello.document, { kind: 'attach', assignment: assignment() })
    if (hello.top) publisher.set({ connection: 'attached' })
    publishPage()
    changed()
  }

  const use = (stored: StoredConfiguration | null): void => {
    if (stored?.text === inUse?.stored.text && stored?.savedAt === inUse?.stored.savedAt) return
    const read = stored && toUse(stored)
    if (read && !read.ok) {
      publisher.set({ refused: read.refusal })
      return
    }
    inUse = read?.inUse ?? null
    network.keep(inUse ? askedNames(inUse.application) : undefined)
    revision++
    sourcesOf.set(revision, inUse?.sources ?? [])
    publisher.set({
      configuration: inUse && {
        application: inUse.application,
        source: inUse.stored.source,
        fileName: inUse.stored.name,
        savedAt: inUse.stored.savedAt,
      },
      quotas: quotasOf(inUse?.application.properties ?? []),
    })
    assignAll()
    changed()
  }

  /** Actions are recorded one after the other, in the order in which they came. */
  let recording = Promise.resolve()
  const record = async (action: PageAction, origin: InspectedDocument): Promise<void> => {
    const sources = sourcesOf.get(action.revision)
    if (!sources || !publisher.view.live) return
    log.add(origin.frame === TOP ? await withLexicalNames(action, sources, typeOf) : action, origin, sources)
    changed()
  }

  const publishRefused = (): void =>
    publisher.set({ refusedMessages: [...refused.values()].reduce((sum, one) => sum + one, misshapen) })

  const saidByPage = (document: string, message: FromPage): void => {
    const origin = documents.get(document)
    if (!origin) return
    if (message.kind === 'action') recording = recording.then(() => record(message.action, origin))
    if (message.kind === 'counted') {
      matches.set(message.selector, message.count)
      changed()
    }
  }

  const settle = (parts: Partial<Settings>): void => {
    publisher.set({ settings: { ...publisher.view.settings, ...parts } })
    publish()
  }

  const offer = (stored: StoredConfiguration): void => {
    const read = toUse(stored)
    if (!read.ok) {
      publisher.set({ refused: read.refusal })
      return
    }
    const before = inUse
    publisher.set({ refused: null })
    use(stored)
    line.save(stored)
    if (before) toFrame({ kind: 'read' })
  }

  const toFrame = (message: ToPage): void => {
    const shown = documents.inFrame(publisher.view.frame)
    if (shown) line.toPage(shown.document, message)
  }

  const heard: Handlers<ToToolbox> = {
    hello: ({ hello, frameId }) => greet(hello, frameId),
    page: ({ document, message }) => {
      const checked = fromPage(message)
      if (checked) {
        saidByPage(document, checked)
        return
      }
      misshapen++
      publishRefused()
    },
    gone: ({ document }) => {
      if (documents.get(document)?.frame === TOP) line.left()
      documents.leave(document)
      publishPage()
    },
    refused: ({ document, count }) => {
      refused.set(document, count)
      publishRefused()
    },
    configuration: ({ stored }) => use(stored),
    access: ({ access }) => {
      if (access !== 'granted') publisher.set({ connection: access })
    },
  }

  const wished: Handlers<Wish> = {
    read: () => toFrame({ kind: 'read' }),
    count: ({ selector }) => toFrame({ kind: 'count', selector }),
    watch: (wish) => {
      watch = wish.watch
      publish()
    },
    preserve: ({ on }) => publisher.set({ preserve: on }),
    sessionHere: ({ action }) => {
      marks.sessionHere(action)
      publish()
    },
    clear: () => {
      log.clear()
      marks.cleared()
      publish()
    },
    reload,
    reveal: ({ selector }) => reveal(selector),
    live: ({ on }) => publisher.set({ live: on }),
    frame: ({ frame }) => {
      publisher.set({ frame })
      publish()
    },
    doNotTrack: ({ to }) => settle({ doNotTrack: to }),
    assume: ({ name, setting }) => {
      const known = (ASSUMPTIONS[name] as readonly string[]).includes(setting)
      if (known) settle({ assumptions: { ...publisher.view.settings.assumptions, [name]: setting } })
    },
    import: ({ text, source, name }) => offer({ text, source, name, savedAt: Date.now() }),
    sample: () => sample().then(offer),
    forgetRefusal: () => publisher.set({ refused: null }),
  }

  return {
    /** The panel is shown: from the first time on, sources are read. */
    shown(port: Port<ToPanel, Wish>): void {
      publisher.add(port)
      if (reading) return
      reading = true
      assignAll()
    },
    reconnecting: (): void => publisher.set({ connection: 'reconnecting' }),
    reconnected: (): void => publisher.set({ connection: documents.inFrame(TOP) ? 'attached' : 'starting' }),
    orphaned: (): void => publisher.set({ connection: 'orphaned' }),
    /** ms since the epoch of the top document's time origin, or null while none has said hello. */
    topTimeOrigin: (): number | null => documents.inFrame(TOP)?.timeOrigin ?? null,
    heard: (message: ToToolbox): void => dispatch(heard, message),
    wished: (wish: Wish): void => dispatch(wished, wish),
  }
}
