import type { Action } from './parts/Message.tsx'
import type { Store } from './store.ts'
import { type MessageKey, text } from './text.ts'

type State = { readonly name: string; readonly sentence: string; readonly actions: readonly Action[] }

const action = (key: MessageKey, run: () => void): Action => ({ label: text(key), run })

/** Why the properties can't be shown, with the way out; null when they can. */
export function blankOf(store: Store): State | null {
  const reload = action('ui_reload', () => store.send({ kind: 'reload' }))
  const toImport = action('ui_import', () => {
    store.tab.value = 'configuration'
  })
  const state = (name: Name, ...actions: Action[]): State => ({ name, sentence: text(`ui_state_${name}`), actions })
  type Name = 'starting' | 'restricted' | 'withheld' | 'no_configuration' | 'no_properties' | 'filtered'

  const connection = store.imported.value ? 'attached' : store.connection.value
  if (connection === 'restricted') return state('restricted', toImport)
  if (connection === 'withheld') return state('withheld', reload)
  if (!store.configuration.value) {
    if (connection === 'starting') return state('starting', reload)
    return state(
      'no_configuration',
      toImport,
      action('ui_sample', () => store.send({ kind: 'sample' })),
    )
  }
  if (connection === 'starting' && store.rows.value.length === 0) return state('starting', reload)
  if (store.rows.value.length === 0) return state('no_properties', toImport)
  if (store.shown.value.length > 0) return null
  return state(
    'filtered',
    action('ui_clear_filter', () => {
      store.query.value = ''
    }),
  )
}

/** Why the timeline can't be shown; null when it can. */
export function timelineBlankOf(store: Store): State | null {
  const blank = blankOf(store)
  if (blank && blank.name !== 'filtered') return blank
  if (store.shownActions.value.length > 0) return null
  if (store.timeline.value.length === 0)
    return {
      name: 'no_timeline',
      sentence: text('ui_state_no_timeline'),
      actions: [action('ui_read_now', () => store.send({ kind: 'read' }))],
    }
  const frozen = store.frozenAt.value !== null
  if (frozen && store.query.value === '')
    return {
      name: 'frozen_empty',
      sentence: text('ui_state_frozen_empty'),
      actions: [
        action('ui_unfreeze', () => {
          store.frozenAt.value = null
        }),
      ],
    }
  return {
    name: 'filtered_actions',
    sentence: text('ui_state_filtered_actions'),
    actions: [
      action('ui_clear_filter', () => {
        store.query.value = ''
      }),
    ],
  }
}

/** Why the session can't be shown; null when it can. */
export function sessionBlankOf(store: Store): State | null {
  const blank = blankOf(store)
  if (blank && blank.name !== 'filtered') return blank
  const rows = store.session.value?.rows.length ?? 0
  if (store.session.value && rows === 0)
    return { name: 'no_session_properties', sentence: text('ui_state_no_session_properties'), actions: [] }
  return rows > 0 && store.shownSession.value.length === 0 ? blank : null
}

/** Why the requests or the cookies can't be shown; null when they can. */
export function requestsBlankOf(store: Store): State | null {
  const blank = blankOf(store)
  if (blank && blank.name !== 'filtered') return blank
  const table = store.requestTable.value
  const [all, shown] =
    table === 'requests' ? [store.requests, store.shownRequests] : [store.cookies, store.shownCookies]
  if (shown.value.length > 0) return null
  if (all.value.length > 0)
    return {
      name: 'filtered_requests',
      sentence: text(`ui_state_filtered_${table}`),
      actions: [
        action('ui_clear_filter', () => {
          store.query.value = ''
        }),
      ],
    }
  return {
    name: `no_${table}`,
    sentence: text(`ui_state_no_${table}`),
    actions: [action('ui_reload', () => store.send({ kind: 'reload' }))],
  }
}

type NoticeState = State & { readonly tone: 'info' | 'error' }

/** What is worth a thin bar although the properties can be shown, the most important only. */
export function noticeOf(store: Store, slow: boolean): NoticeState | null {
  const connection = store.connection.value
  const state = (name: Name, tone: 'info' | 'error', ...actions: Action[]): NoticeState => ({
    name,
    tone,
    sentence: text(`ui_state_${name}`),
    actions,
  })
  type Name = 'reconnecting' | 'early' | 'no_action'

  if (connection === 'reconnecting' && slow) return state('reconnecting', 'info')
  if (connection !== 'attached' || !store.configuration.value || store.imported.value) return null
  if (store.page.value?.early === false)
    return state(
      'early',
      'info',
      action('ui_reload', () => store.send({ kind: 'reload' })),
    )
  if (store.actions.value === 0)
    return state(
      'no_action',
      'info',
      action('ui_read_now', () => store.send({ kind: 'read' })),
    )
  return null
}
