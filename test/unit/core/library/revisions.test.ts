import { expect, it } from 'vitest'
import { EMPTY_LIBRARY, type LibraryState, type SourceName } from '../../../../src/core/library/library.ts'
import {
  type Identified,
  REVISIONS_MAX,
  textsOf,
  withDocuments,
  withoutOldest,
  withoutSource,
} from '../../../../src/core/library/revisions.ts'

const one = (text: string, at: number, key = 'A'): Identified => ({
  key,
  id: key,
  name: key,
  revision: { text, origin: 'url', name: '', at },
})
const add = (state: LibraryState, source: SourceName, ...documents: readonly Identified[]) =>
  withDocuments(state, source, documents, source !== 'file')
const entryOf = (state: LibraryState, key = 'A') => state.applications.find((entry) => entry.key === key)

it('keeps the last ten, the newest first', () => {
  let state = EMPTY_LIBRARY
  for (let at = 1; at <= 13; at++) state = add(state, 'file', one(`t${at}`, at))
  expect(entryOf(state)?.revisions.map(({ text }) => text)).toEqual(
    Array.from({ length: REVISIONS_MAX }, (_, index) => `t${13 - index}`),
  )
})

it('makes no revision of what did not change', () => {
  const state = add(add(EMPTY_LIBRARY, 'url', one('t1', 1)), 'url', one('t1', 2))
  expect(entryOf(state)?.revisions).toEqual([one('t1', 1).revision])
})

it('takes an application from a source that no longer gives it, and keeps its revisions', () => {
  const state = add(add(EMPTY_LIBRARY, 'config-api', one('a', 1), one('b', 1, 'B')), 'config-api', one('b', 1, 'B'))
  expect(entryOf(state)).toMatchObject({ heads: {}, revisions: [{ text: 'a' }] })
  expect(entryOf(state, 'B')?.heads['config-api']?.text).toBe('b')
  expect(entryOf(withoutSource(state, 'config-api'), 'B')?.heads).toEqual({})
})

it('lets a file take nothing from the files before it', () => {
  const state = add(add(EMPTY_LIBRARY, 'file', one('a', 1)), 'file', one('b', 2, 'B'))
  expect(state.applications.map(({ heads }) => heads.file?.text)).toEqual(['a', 'b'])
})

it('gives up the oldest revision that no source has, and then no more', () => {
  const state = add(add(add(EMPTY_LIBRARY, 'url', one('t1', 1)), 'url', one('t2', 2)), 'url', one('t3', 3))
  const smaller = withoutOldest(state)
  expect(smaller && [...textsOf(smaller)]).toEqual(['t3', 't2'])
  const smallest = smaller && withoutOldest(smaller)
  expect(smallest && [...textsOf(smallest)]).toEqual(['t3'])
  expect(smallest && withoutOldest(smallest)).toBeNull()
})
