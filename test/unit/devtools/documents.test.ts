import { expect, it } from 'vitest'
import type { Hello } from '../../../src/bridge/relayMessages.ts'
import { startDocuments, TOP } from '../../../src/devtools/documents.ts'

const hello = (document: string, top = true, timeOrigin = 0): Hello => ({
  document,
  url: `http://shop.example/${document}`,
  title: '',
  timeOrigin,
  top,
  early: true,
})

it('takes a new top document for a navigation, which ends all frames', () => {
  const documents = startDocuments()
  expect(documents.greet(hello('a'), 0)).toBe(true)
  documents.greet(hello('inner', false), 7)
  expect(documents.frames().map(({ id }) => id)).toEqual([TOP, '7'])
  expect(documents.greet(hello('a'), 0)).toBe(false)
  expect(documents.frames()).toHaveLength(2)
  documents.greet(hello('b', true, 5), 0)
  expect(documents.frames()).toEqual([{ id: TOP, url: 'http://shop.example/b' }])
  expect(documents.get('inner')).toBeUndefined()
})

it('replaces a frame’s document without touching the others', () => {
  const documents = startDocuments()
  documents.greet(hello('one', false, 3), 7)
  documents.greet(hello('a', true, 2), 0)
  expect(documents.inFrame('7')?.document).toBe('one')
  documents.greet(hello('two', false, 4), 7)
  expect(documents.inFrame('7')?.document).toBe('two')
  expect(documents.inFrame(TOP)?.document).toBe('a')
  documents.leave('two')
  expect(documents.inFrame('7')).toBeUndefined()
})
