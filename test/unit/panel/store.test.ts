import './messages.ts'
import { expect, test } from 'vitest'
import type { ToPanel } from '../../../src/bridge/panelMessages.ts'
import type { Wish } from '../../../src/bridge/wishes.ts'
import type { PanelPort } from '../../../src/panel/port.ts'
import { createStore } from '../../../src/panel/store.ts'
import { rowOf, viewOf } from './rows.ts'

function portOf(): { port: PanelPort; say: (message: ToPanel) => void; wishes: Wish[] } {
  const wishes: Wish[] = []
  let listener: (message: ToPanel) => void = () => undefined
  const port: PanelPort = {
    postMessage: (wish) => {
      if (wish.kind !== 'watch') wishes.push(wish)
    },
    addListener: (added) => {
      listener = added
    },
  }
  return { port, wishes, say: (message) => listener(message) }
}

test('only the parts that came change', () => {
  const store = createStore()
  const { port, say } = portOf()
  store.connect(port)
  const { timeline: _, ...parts } = viewOf([rowOf({ id: 1 })])
  say({ kind: 'changed', parts })
  say({ kind: 'changed', parts: { live: false, configuration: null } })
  expect(store.live.value).toBe(false)
  expect(store.configuration.value).toBeNull()
  expect(store.rows.value).toHaveLength(1)
})

test('the newest port wins', () => {
  const store = createStore()
  const [older, newer] = [portOf(), portOf()]
  store.connect(older.port)
  store.connect(newer.port)
  older.say({ kind: 'changed', parts: { actions: 7 } })
  newer.say({ kind: 'changed', parts: { dropped: 3 } })
  store.send({ kind: 'read' })
  expect([store.actions.value, store.dropped.value]).toEqual([0, 3])
  expect([older.wishes, newer.wishes]).toEqual([[], [{ kind: 'read' }]])
})

test('the selection follows its property through every update', () => {
  const store = createStore()
  const { port, say } = portOf()
  store.connect(port)
  say({ kind: 'changed', parts: { rows: [rowOf({ id: 1, key: 'a' }), rowOf({ id: 2, key: 'b' })] } })
  store.selected.value = 2
  say({ kind: 'changed', parts: { rows: [rowOf({ id: 2, key: 'b' }, { value: 'new' }), rowOf({ id: 1, key: 'a' })] } })
  expect(store.selectedRow.value?.capture.value).toBe('new')
  store.query.value = 'key:a'
  expect(store.shown.value.map(({ capture }) => capture.property.id)).toEqual([1])
  expect(store.selectedRow.value?.capture.property.id).toBe(2)
  say({ kind: 'changed', parts: { rows: [] } })
  expect(store.selectedRow.value).toBeNull()
})
