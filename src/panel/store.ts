import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { FIRST_VIEW } from '../bridge/firstView.ts'
import type { Row, View, Wish } from '../bridge/panelMessages.ts'
import { type Filter, matches, parseFilter } from './filter/filter.ts'
import type { PanelPort } from './port.ts'
import { DEFAULT_SORT, type Sort, sortRows } from './views/properties/sort.ts'

type Signals<Values> = { readonly [Name in keyof Values]: Signal<Values[Name]> }

/** What only the panel knows. */
export type Interface = {
  readonly tab: string
  readonly query: string
  readonly sort: Sort
  /** The selected property's id. */
  readonly selected: number | null
  readonly detailOpen: boolean
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
    readonly selectedRow: ReadonlySignal<Row | null>
    readonly connect: (port: PanelPort) => void
    readonly send: (wish: Wish) => void
  }

const INITIAL_INTERFACE: Interface = {
  tab: 'properties',
  query: '',
  sort: DEFAULT_SORT,
  selected: null,
  detailOpen: false,
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
  const own = signalsOf(INITIAL_INTERFACE)
  let current: PanelPort | null = null

  const put = <Part extends keyof View>(part: Part, value: View[Part]) => {
    view[part].value = value
  }
  const apply = (parts: Partial<View>) =>
    batch(() => {
      for (const part of Object.keys(view) as (keyof View)[]) {
        const value = parts[part]
        if (value !== undefined) put(part, value)
      }
    })

  const filter = computed(() => parseFilter(own.query.value))
  const passing = computed(() => view.rows.value.filter((row) => matches(filter.value, row)))
  return {
    ...view,
    ...own,
    filter,
    shown: computed(() => sortRows(passing.value, own.sort.value)),
    selectedRow: computed(() => view.rows.value.find((row) => row.capture.property.id === own.selected.value) ?? null),
    connect: (port) => {
      current = port
      port.addListener((message) => {
        if (port === current && message.kind === 'changed') apply(message.parts)
      })
    },
    send: (wish) => current?.postMessage(wish),
  }
}
