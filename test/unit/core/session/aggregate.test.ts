import { describe, expect, it } from 'vitest'
import { aggregate } from '../../../../src/core/session/aggregate.ts'

const of = (...values: string[]) => values.map((value, index) => ({ action: index + 1, value }))

describe('FIRST and LAST', () => {
  it('take any data type, and name the action that won', () => {
    expect(aggregate(of('a', 'b', 'c'), 'FIRST', 'STRING')).toMatchObject({ value: 'a', winner: 1 })
    expect(aggregate(of('a', 'b', 'c'), 'LAST', 'STRING')).toMatchObject({ value: 'c', winner: 3 })
  })
  it('give nothing of nothing', () => {
    expect(aggregate([], 'LAST', 'STRING')).toEqual({ value: null, dataType: 'STRING', winner: null, note: null })
  })
})

describe('whole numbers', () => {
  it('stay exact beyond 2^53', () => {
    expect(aggregate(of('9007199254740993', '9007199254740992', '2'), 'SUM', 'LONG').value).toBe('18014398509481987')
    expect(aggregate(of('9007199254740992', '9007199254740993'), 'MAXIMUM', 'LONG')).toMatchObject({
      value: '9007199254740993',
      winner: 2,
    })
    expect(aggregate(of('-9007199254740992', '-9007199254740993'), 'MINIMUM', 'LONG').winner).toBe(2)
  })
  it('compare as numbers, not as text, and the first of equals wins', () => {
    expect(aggregate(of('10', '9', '9'), 'MINIMUM', 'LONG')).toMatchObject({ value: '9', winner: 2 })
  })
  it('say when a sum does not fit, and not before', () => {
    expect(aggregate(of('9223372036854775806', '1'), 'SUM', 'LONG').value).toBe('9223372036854775807')
    expect(aggregate(of('9223372036854775807', '1'), 'SUM', 'LONG')).toMatchObject({
      value: null,
      note: { code: 'sum-out-of-range', args: ['9223372036854775808'] },
    })
    expect(aggregate(of('-9223372036854775808', '-1'), 'SUM', 'LONG').value).toBeNull()
    expect(aggregate(of('9223372036854775807', '1', '-1'), 'SUM', 'LONG').value).toBe('9223372036854775807')
  })
  it('have an average that is a decimal number', () => {
    expect(aggregate(of('1', '2', '4'), 'AVERAGE', 'LONG')).toMatchObject({
      value: '2.3333333333333335',
      dataType: 'DOUBLE',
      winner: null,
    })
    expect(aggregate(of('9223372036854775807', '9223372036854775807'), 'AVERAGE', 'LONG').value).toBe(
      '9223372036854776000',
    )
  })
})

describe('decimal numbers', () => {
  it('are added in order, with the error that comes of it', () => {
    expect(aggregate(of('0.1', '0.2', '0.3'), 'SUM', 'DOUBLE').value).toBe('0.6000000000000001')
    expect(aggregate(of('0.3', '0.2', '0.1'), 'SUM', 'DOUBLE').value).toBe('0.6')
    expect(aggregate(of('0.1', '0.2', '0.3'), 'AVERAGE', 'DOUBLE').value).toBe('0.20000000000000004')
  })
  it('say when they overflow', () => {
    expect(aggregate(of('1.7e308', '1.7e308'), 'SUM', 'DOUBLE').note?.code).toBe('sum-out-of-range')
  })
  it('are compared as numbers', () => {
    expect(aggregate(of('1e+21', '42.5', '-0.5'), 'MINIMUM', 'DOUBLE')).toMatchObject({ value: '-0.5', winner: 3 })
    expect(aggregate(of('9', '1e+21'), 'MAXIMUM', 'DOUBLE').winner).toBe(2)
  })
})

it('refuses arithmetic on text and dates, and says so', () => {
  expect(aggregate(of('1', '2'), 'SUM', 'STRING')).toMatchObject({ value: null, note: { code: 'needs-numbers' } })
  expect(aggregate(of('1'), 'MINIMUM', 'DATE').note?.args).toEqual(['MINIMUM', 'DATE'])
})
