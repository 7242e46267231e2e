import { expect, it } from 'vitest'
import type { StoredConfiguration } from '../../../src/bridge/relayMessages.ts'
import type { ConfigurationInUse } from '../../../src/devtools/configurationInUse.ts'
import { startEdits } from '../../../src/devtools/edits.ts'
import { startPublisher } from '../../../src/devtools/publisher.ts'

const stored = (text: string): StoredConfiguration => ({ text, source: 'editor', name: '', savedAt: 0 })

/** The configuration in use, which refuses whatever `refuses` names. */
function standIn() {
  const publisher = startPublisher()
  let inUse = stored('first')
  const refuses = new Set<string>()
  const configuration = {
    get inUse() {
      return { stored: inUse }
    },
    offer: (offered: StoredConfiguration) => {
      if (refuses.has(offered.text)) return false
      inUse = offered
      return true
    },
  } as unknown as ConfigurationInUse
  return { edits: startEdits(configuration, publisher), publisher, refuses, text: () => inUse.text }
}

it('takes edits back and makes them again, step by step', () => {
  const { edits, publisher, text } = standIn()
  edits.change(stored('second'))
  edits.change(stored('third'))
  expect(publisher.view.edits).toEqual({ undo: 2, redo: 0 })
  edits.undo()
  expect(text()).toBe('second')
  edits.undo()
  edits.undo()
  expect(text()).toBe('first')
  expect(publisher.view.edits).toEqual({ undo: 0, redo: 2 })
  edits.redo()
  expect(text()).toBe('second')
  edits.change(stored('other'))
  expect(publisher.view.edits).toEqual({ undo: 2, redo: 0 })
})

it('loses no step that is refused', () => {
  const { edits, publisher, refuses, text } = standIn()
  edits.change(stored('second'))
  refuses.add('first')
  edits.undo()
  expect(text()).toBe('second')
  expect(publisher.view.edits).toEqual({ undo: 1, redo: 0 })
  refuses.clear()
  edits.undo()
  expect(text()).toBe('first')
})

it('keeps nothing of an edit that is refused', () => {
  const { edits, publisher, refuses } = standIn()
  refuses.add('second')
  expect(edits.change(stored('second'))).toBe(false)
  expect(publisher.view.edits).toEqual({ undo: 0, redo: 0 })
})
