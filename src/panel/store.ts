import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { FIRST_VIEW } from '../bridge/firstView.ts'
import { withChange } from '../bridge/listChange.ts'
import type { Row, ToPanel, View } from '../bridge/panelMessages.ts'
import type { CookieEntry, RequestRow } from '../bridge/requestsView.ts'
import type { SessionRow } from '../bridge/sessionView.ts'
import type { TimelineEntry } from '../bridge/timelineView.ts'
import type { ViewId, Wish } from '../bridge/wishes.ts'
import { type Drafting, startDrafting } from './drafting.ts'
import { type Filter, matches, matchesCookie, matchesEntry, matchesRequest, parseFilter } from './filter/filter.ts'
import { keptShare } from './kept.ts'
import type { PanelPort } from './port.ts'
import { saveFile } from './saveFile.ts'
import { DEFAULT_SORT, type Sort, sortRows } from './views/properties/sort.ts'

type Signals<Values> = { readonly [Name in keyof Values]: Signal<Values[Name]> }

export const SECTIONS = ['sources', 'properties', 'add', 'page'] as const
/** Parts of the Configuration view. */
export type SectionId = (typeof SECTIONS)[number]

/** What only the panel knows. */
export type Interface = {
  readonly tab: ViewId
  readonly query: string
  readonly sort: Sort
  /** The selected property's id. */
  readonly selected: number | null
  /** Ids of the actions that are selected in the timeline, the newest selection last; two at most. */
  readonly selectedActions: readonly number[]
  /** Which table the Requests view shows, and what is selected in each: a request's id, a cookie's name. */
  readonly requestTable: 'requests' | 'cookies'
  readonly selectedRequest: number | null
  readonly selectedCookie: string | null
  /** The action that the properties are wanted of; null: the newest. */
  readonly at: number | null
  /** The timeline stays at its end. */
  readonly follow: boolean
  /** The selected check's place in the set. */
  readonly selectedCheck: number | null
  /** The newest action of a timeline that is frozen; null: it is not. */
  readonly frozenAt: number | null
  /** Captures that did not change are hidden; null: as fits what is selected. */
  readonly changedOnly: boolean | null
  readonly detailOpen: boolean
  readonly section: SectionId
  /** The property in the editor with its unsaved changes; kept while another view is shown. */
  readonly drafting: Drafting | null
  readonly settingsOpen: boolean
  /** Share of the room that the detail takes, 0 to 1. */
  readonly detailShare: number
  /** What assistive technology is to be told. */
  readonly announcement: string
}

export type Store = Signals<View> &
  Signals<Interface> & {
    readonly filter: ReadonlySignal<Filter>
    /** Rows that pass the filter, sorted. */
    readonly shown: ReadonlySignal<readonly Row[]>
    /** Entries of the timeline that pass the filter and are not newer than where it is frozen. */
    readonly shownActions: ReadonlySignal<readonly TimelineEntry[]>
    /** Session properties whose rows pass the filter. */
    readonly shownSession: ReadonlySignal<readonly SessionRow[]>
    /** Of a property's key: whether all of its checks hold; none where it has none. */
    readonly verdicts: ReadonlySignal<ReadonlyMap<string, boolean>>
    readonly shownRequests: ReadonlySignal<readonly RequestRow[]>
    readonly shownCookies: ReadonlySignal<readonly CookieEntry[]>
    readonly selectedRow: ReadonlySignal<Row | null>
    /** The configuration is set by somebody else, so it is not to be edited here. */
    readonly locked: ReadonlySignal<boolean>
    readonly connect: (port: PanelPort) => void
    readonly send: (wish: Wish) => void
    /** Selects an action in the timeline; `extend` keeps the one that was selected first, to compare with. */
    readonly select: (action: number, extend: boolean) => void
    /** Shows the selected property's steps as of an action. */
    readonly showSteps: (action: number) => void
  }

const INITIAL_INTERFACE: Interface = {
  tab: 'properties',
  query: '',
  sort: DEFAULT_SORT,
  selected: null,
  selectedActions: [],
  requestTable: 'requests',
  selectedRequest: null,
  selectedCookie: null,
  at: null,
  selectedCheck: null,
  follow: true,
  frozenAt: null,
  changedOnly: null,
  detailOpen: false,
  section: 'sources',
  drafting: null,
  settingsOpen: false,
  detailShare: 0.5,
  announcement: '',
}

function signalsOf<Values extends object>(values: Values): Signals<Values> {
  const signals = {} as { [Name in keyof Values]: Signal<Values[Name]> }
  for (const name in values) signals[name] = signal(values[name])
  return signals
}

/** The panel's whole state: a plain object of signals, filled from what the devtools page says. */
export function createStore(): Store {
  const view = signalsOf(FIRST_VIEW)
  const own = signalsOf({
    ...INITIAL_INTERFACE,
    detailShare: keptShare('detailShare') ?? INITIAL_INTERFACE.detailShare,
  })
  let current: PanelPort | null = null
  let stopWatching = () => {}

  const put = <Part extends keyof View>(part: Part, value: View[Part]) => {
    view[part].value = value
  }
  const apply = (parts: Partial<View>) =>
    batch(() => {
      if (parts.edited) {
        own.drafting.value = startDrafting(parts.edited)
        if (!parts.edited.afterSave) {
          own.section.value = 'properties'
          own.tab.value = 'configuration'
        }
      }
      for (const part of Object.keys(view) as (keyof View)[]) {
        const value = parts[part]
        if (value !== undefined) put(part, value)
      }
    })
  const hear = (message: ToPanel) => {
    if (message.kind === 'changed') apply(message.parts)
    else if (message.kind === 'file') saveFile(message.file)
    else if (message.kind === 'timeline') view.timeline.value = withChange(view.timeline.value, message.change)
    else view.requests.value = withChange(view.requests.value, message.change)
  }

  const filter = computed(() => parseFilter(own.query.value))
  const passing = computed(() => view.rows.value.filter((row) => matches(filter.value, row)))
  return {
    ...view,
    ...own,
    filter,
    shown: computed(() => sortRows(passing.value, own.sort.value)),
    shownActions: computed(() => {
      const entries = view.timeline.value
      const frozenAt = own.frozenAt.value
      if (frozenAt === null && filter.value.length === 0) return entries
      return entries.filter((entry) => entry.id <= (frozenAt ?? entry.id) && matchesEntry(filter.value, entry))
    }),
    shownSession: computed(() => {
      const ids = new Set(passing.value.map(({ capture }) => capture.property.id))
      return (view.session.value?.rows ?? []).filter(({ property }) => ids.has(property.id))
    }),
    verdicts: computed(() => {
      const byKey = new Map<string, boolean>()
      for (const { check, passed } of view.checks.value?.rows ?? [])
        byKey.set(check.key, passed && byKey.get(check.key) !== false)
      return byKey
    }),
    shownRequests: computed(() => view.requests.value.filter((row) => matchesRequest(filter.value, row))),
    shownCookies: computed(() => view.cookies.value.filter((cookie) => matchesCookie(filter.value, cookie))),
    locked: computed(() => view.configuration.value?.source === 'policy'),
    selectedRow: computed(() => view.rows.value.find((row) => row.capture.property.id === own.selected.value) ?? null),
    connect: (port) => {
      current = port
      port.addListener((message) => {
        if (port === current) hear(message)
      })
      stopWatching()
      stopWatching = effect(() => {
        const watch = {
          view: own.tab.value,
          actions: own.selectedActions.value,
          property: own.selected.value,
          request: own.selectedRequest.value,
          at: own.at.value,
          check: own.selectedCheck.value,
        }
        port.postMessage({ kind: 'watch', watch })
      })
    },
    send: (wish) => current?.postMessage(wish),
    select: (action, extend) => {
      const [first] = own.selectedActions.value
      const both = extend && first !== undefined && first !== action
      own.selectedActions.value = both ? [first, action] : [action]
    },
    showSteps: (action) =>
      batch(() => {
        own.at.value = action === view.lastAction.value?.id ? null : action
        own.detailOpen.value = true
        own.tab.value = 'properties'
      }),
  }
}
