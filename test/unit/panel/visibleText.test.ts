import { expect, test } from 'vitest'
import { piecesOf } from '../../../src/panel/parts/visibleText.ts'

const shown = (text: string) =>
  piecesOf(text)
    .map((piece) => (piece.invisible ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['Gold member', 'Gold member'],
  [' Gold  member ', '[·]Gold[··]member[·]'],
  ['   ', '[···]'],
  ['a\tb\nc', 'a[→]b[⏎]c'],
  ['a\r\nb', 'a[‹000D›⏎]b'],
  ['1\u00a0234', '1[⍽]234'],
  ['a\u200bb\ufeff', 'a[‹200B›]b[‹FEFF›]'],
  ['a\u2003b', 'a[‹2003›]b'],
  ['\ud83d', '[‹D83D›]'],
  ['a 👍 b', 'a 👍 b'],
  ['', ''],
])('%j is shown as %s', (text, expected) => expect(shown(text)).toBe(expected))

test('marks where the rule matched and what its group took', () =>
  expect(piecesOf('a Gold member', { start: 2, end: 13, groupStart: 2, groupEnd: 6 })).toEqual([
    { text: 'a ', invisible: false, mark: null },
    { text: 'Gold', invisible: false, mark: 'group' },
    { text: ' member', invisible: false, mark: 'match' },
  ]))
test('marks the match alone where there is no group', () =>
  expect(piecesOf('abc', { start: 1, end: 2, groupStart: null, groupEnd: null }).map(({ mark }) => mark)).toEqual([
    null,
    'match',
    null,
  ]))
test('counts positions in UTF-16 units', () =>
  expect(piecesOf('👍x', { start: 2, end: 3, groupStart: null, groupEnd: null })).toEqual([
    { text: '👍', invisible: false, mark: null },
    { text: 'x', invisible: false, mark: 'match' },
  ]))
