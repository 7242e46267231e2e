import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../src/core/config/decodeText.ts'

const text = '{"name":"Käse €"}'
const little = new Uint8Array(Buffer.from(text, 'utf16le'))
const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16())

describe('bytes to text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 LE', little],
    ['UTF-16 LE with its mark', Uint8Array.from([0xff, 0xfe, ...little])],
    ['UTF-16 BE', big],
    ['UTF-16 BE with its mark', Uint8Array.from([0xfe, 0xff, ...big])],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: text })
  })
  it('refuses what is none', () => {
    expect(decodeText(Uint8Array.from([0x7b, 0x80, 0xff, 0xc0]))).toMatchObject({ refusal: { code: 'not-text' } })
    expect(decodeText(new Uint8Array(30 * 1024 * 1024))).toMatchObject({ refusal: { code: 'too-large', args: ['30'] } })
  })
})
