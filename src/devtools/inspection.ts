import { dispatch } from '../bridge/handlers.ts'
import type { ToPage } from '../bridge/pageMessages.ts'
import type { ToPanel, View } from '../bridge/panelMessages.ts'
import type { Port } from '../bridge/port.ts'
import type { FromToolbox, ToToolbox } from '../bridge/relayMessages.ts'
import type { Watch, Wish } from '../bridge/wishes.ts'
import type { Job } from '../core/checks/job.ts'
import { askedNames } from '../core/derive/requestAttribute.ts'
import { note } from '../core/model/code.ts'
import { fileKind } from '../core/session/fileKind.ts'
import { startLog } from '../core/session/log.ts'
import { startAssignments } from './assignments.ts'
import { startChecksInUse } from './checksInUse.ts'
import { startConfigurationInUse } from './configurationInUse.ts'
import { startDocuments, TOP } from './documents.ts'
import { startEdits } from './edits.ts'
import { type ElementRow, elementRows } from './elementRows.ts'
import { startFacts } from './facts.ts'
import { startHearing } from './hearing.ts'
import { startImported } from './imported.ts'
import { startLibrarian } from './librarian.ts'
import { startMarks } from './marks.ts'
import { startMasking } from './masking.ts'
import { startNetworkEntries } from './networkEntries.ts'
import { checks as checksPart } from './parts/checks.ts'
import { EVERYWHERE, ONLY_IN, THROUGHOUT } from './parts/index.ts'
import { startPreview } from './preview.ts'
import { startPublication } from './publication.ts'
import { startPublisher } from './publisher.ts'
import { startRecorder } from './recorder.ts'
import type { Replayed } from './replay.ts'
import { opener } from './wishes/editing.ts'
import { wishesOf } from './wishes/index.ts'

/** What an inspection needs of the line to the background. */
export type Line = {
  readonly toPage: (document: string, message: ToPage) => void
  readonly toBackground: (message: FromToolbox) => void
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
  const masking = startMasking()
  const marks = startMarks(() => log.nextId)
  const matches = new Map<string, number>()
  const factsOf = startFacts(log, marks, matches)
  let watch: Watch = { view: 'properties', actions: [], property: null, request: null, at: null, check: null }
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
  const configuration = startConfigurationInUse(publisher, {
    mayOffer: () => librarian.mayGive(),
    save: (stored, application) => librarian.give(stored, application),
    used: (inUse) => {
      network.keep(inUse ? askedNames(inUse.application) : undefined)
      assignments.tellAll()
      changed()
    },
  })
  const checks = startChecksInUse(publisher, {
    save: (stored) => line.toBackground({ kind: 'checks', stored }),
    changed,
  })
  const shownDocument = () => documents.inFrame(publisher.view.frame)
  const toFrame = (message: ToPage): void => {
    const shown = shownDocument()
    if (shown) line.toPage(shown.document, message)
  }
  const assignments = startAssignments({
    documents,
    configuration: () => configuration,
    shown: () => shownDocument()?.document,
    toPage: line.toPage,
  })
  const librarian = startLibrarian(publisher, {
    configuration: () => configuration,
    post: line.toBackground,
    replaced: () => toFrame({ kind: 'read' }),
  })
  const imported = startImported(publisher, configuration, checks)

  const known = (): Parameters<typeof factsOf>[0] => {
    const { frame, settings } = publisher.view
    const { inUse } = configuration
    return {
      frame,
      settings,
      inUse,
      checks: inUse ? checks.of(inUse.application) : [],
      watch,
      entries: imported.recording?.entries ?? network.entries,
      recording: imported.recording,
      networkDropped: imported.recording ? 0 : network.dropped(),
    }
  }
  /** Whatever is of the page passes the masking. */
  const veiled = {
    set: (parts: Partial<View>): void =>
      publisher.set(masking.veiled(parts, watch, imported.recording?.actions ?? log.actions)),
  }
  const preview = startPreview({
    configuration,
    view: () => publisher.view,
    publish: veiled.set,
    log,
    entries: network.entries,
    readAlone: assignments.readAlone,
  })
  const publishParts = startPublication(veiled, () => factsOf(known()))
  const publish = (patience?: number): void =>
    publishParts([...EVERYWHERE, ...THROUGHOUT, ...ONLY_IN[watch.view]], patience)

  const publishPage = (): void => {
    if (imported.recording) return
    const top = documents.inFrame(TOP)
    const frames = documents.frames()
    const { frame } = publisher.view
    veiled.set({
      page: top ? { url: top.url, title: top.title, early: top.early } : null,
      frames,
      frame: frames.some(({ id }) => id === frame) ? frame : TOP,
    })
  }

  const heard = startHearing({
    documents,
    assignments,
    librarian,
    marks,
    matches,
    preview,
    recorder: startRecorder(log, configuration, publisher, changed),
    checks,
    publisher,
    publishPage,
    changed,
    left: line.left,
  })
  const backToLive = (): void => {
    imported.close()
    publishPage()
    publish()
  }
  const replayed: Replayed = {
    begin: () => {
      backToLive()
      publisher.set({ live: true })
      assignments.startReading()
    },
    nextAction: () => log.nextId,
    checksSince: (from) => {
      const { facts } = factsOf(known())
      const actions = facts.actions.filter(({ action }) => action.id >= from)
      const made = checksPart({ ...facts, actions, sessionFrom: null })
      return masking.veiled(made, watch, log.actions).checks ?? null
    },
    masked: () => masking.on,
  }

  const wished = wishesOf({
    log,
    marks,
    configuration,
    librarian,
    edits: startEdits(configuration, publisher),
    preview,
    editor: opener({ publisher, configuration }),
    network,
    publisher,
    masking,
    veiled: veiled.set,
    publish: () => {
      publishPage()
      preview.again()
      publish()
    },
    facts: () => factsOf(known()).facts,
    takeFile: (text, name) => {
      const kind = fileKind(text)
      if (kind === 'configuration') return false
      if (kind === 'session') imported.openSession(text, name)
      else if (kind === 'har') imported.openHar(text, name)
      else if (configuration.inUse) checks.add(configuration.inUse.application, text)
      else publisher.set({ refused: note('checks-without-configuration') })
      publish()
      return true
    },
    imported,
    backToLive,
    putChecks: (set) => {
      if (configuration.inUse) checks.put(configuration.inUse.application, set)
    },
    toFrame: (message) => {
      if (!imported.recording) toFrame(message)
    },
    toBackground: line.toBackground,
    watch: (wanted) => {
      watch = wanted
      // What was never shown is shown at once as far as it is.
      publish(0)
    },
  })

  return {
    /** The panel is shown: from the first time on, sources are read. */
    shown(port: Port<ToPanel, Wish>): void {
      publisher.add(port)
      assignments.startReading()
    },
    /** What a replay of a recording needs of it. */
    replayed,
    reconnecting: (): void => publisher.set({ connection: 'reconnecting' }),
    reconnected: (): void => {
      publisher.set({ connection: documents.inFrame(TOP) ? 'attached' : 'starting' })
      librarian.reconnected()
    },
    orphaned: (): void => publisher.set({ connection: 'orphaned' }),
    /** ms since the epoch of the top document's time origin, or null while none has said hello. */
    topTimeOrigin: (): number | null => documents.inFrame(TOP)?.timeOrigin ?? null,
    /** What a recording would be verified with now. */
    job: (): Job => {
      const { inUse } = configuration
      return { configuration: inUse?.stored.text ?? null, checks: inUse ? checks.of(inUse.application) : [] }
    },
    /** The properties that read an element, as the panel shows them. */
    elementRows: (): readonly ElementRow[] =>
      configuration.inUse ? elementRows(configuration.inUse, publisher.view.rows) : [],
    configured: (): boolean => configuration.inUse !== null,
    editable: (): boolean => !configuration.locked,
    /** Has it told when rows or the configuration change. */
    follow: (told: () => void): void =>
      publisher.add({
        postMessage: (message) => {
          if (message.kind === 'changed' && (message.parts.rows || message.parts.configuration)) told()
        },
        addListener: () => undefined,
      }),
    heard: (message: ToToolbox): void => dispatch(heard, message),
    wished: (wish: Wish): void => dispatch(wished, wish),
  }
}
