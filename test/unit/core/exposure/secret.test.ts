import { expect, it } from 'vitest'
import { looksLikeToken } from '../../../../src/core/exposure/secret.ts'

it.each([
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJlLW9mLXRoaXM',
  'Bearer 8f14e45fceea167a',
  'basic dXNlcjpwYXNzd29yZA==',
  'd41d8cd98f00b204e9800998ecf8427e',
  '6F9619FF-8B86-D011-B42D-00C04FC964FF',
  'a8F3kQ92bZx71LmP0qRtV5',
  's%3Aj3Kx9.Qm2Lr8Tz4Vn6Bd1Wf7Hp',
  ' 3f2504e04f8941d39a0c0305e82c3301 ',
])('takes %s for a secret', (text) => {
  expect(looksLikeToken(text)).toBe(true)
})

it.each([
  '',
  'yes',
  'Gold',
  'T-7',
  'Q-88120',
  '98765432109876543210',
  '2026-11-23T09:00:00.000Z',
  'midsummer-2026-campaign-a',
  'north coast, two nights, breakfast',
  'text/html; charset=utf-8',
  'https://shop.test/search?q=coast&page=2',
  'PreferredCustomerOfTheYear',
  'en-GB,en;q=0.9,de;q=0.8',
])('takes %s for none', (text) => {
  expect(looksLikeToken(text)).toBe(false)
})
