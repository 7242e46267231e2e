import { expect, it } from 'vitest'
import { addressOf, environmentOf } from '../../../../src/core/library/address.ts'

it.each([
  ['https://abc12345.live.dynatrace.com', 'https://abc12345.live.dynatrace.com'],
  ['abc12345.live.dynatrace.com/', 'https://abc12345.live.dynatrace.com'],
  ['https://abc12345.live.dynatrace.com/ui/apps#x', 'https://abc12345.live.dynatrace.com'],
  ['https://managed.example/e/1f-2e/api/config/v1', 'https://managed.example/e/1f-2e'],
  ['https://user:secret@host.example/', 'https://host.example'],
  ['http://127.0.0.1:8080/e/x', 'http://127.0.0.1:8080/e/x'],
])('takes %s for the environment %s', (text, url) => expect(environmentOf(text)).toEqual({ ok: true, url }))

it.each([
  ['http://shop.example/c.json', 'not-secure'],
  ['http://127.0.0.1.evil.test/c.json', 'not-secure'],
  ['http://localhost.evil.test/', 'not-secure'],
  ['file:///etc/passwd', 'not-an-address'],
  ['javascript:alert(1)', 'not-an-address'],
  ['', 'not-an-address'],
])('refuses %s as %s', (text, code) => expect(addressOf(text)).toMatchObject({ ok: false, failure: { code } }))
