import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PACKS } from '../../../../src/core/config/packs/index.ts'
import { problemsOf } from '../../../../src/core/config/problemsOf.ts'
import { configurationOf } from './fixtures.ts'

const messages = JSON.parse(readFileSync('assets/_locales/en/messages.json', 'utf8'))

it('has every pack', () => {
  const files = readdirSync('src/core/config/packs').filter((file) => file !== 'index.ts')
  expect(PACKS).toHaveLength(files.length)
  expect(new Set(PACKS.map(({ id }) => id)).size).toBe(files.length)
})

it.each(PACKS)('$name says what it is for, and where each entry is from', ({ id, entries }) => {
  expect(messages[`pack_${id}`]?.message).toBeTruthy()
  for (const { origin } of entries) {
    expect(messages[`pack_origin_${origin.kind}`]?.message).toBeTruthy()
    if (origin.kind === 'vendor') expect(origin.source).toMatch(/^https:\/\//)
  }
})

it('calls nothing the product’s own that its documentation does not name', () => {
  const documented = PACKS.flatMap(({ entries }) => entries.filter(({ origin }) => origin.kind === 'documented'))
  expect(documented.map(({ key }) => key).sort()).toEqual([
    'adobe_pagename',
    'google_gclid',
    'web_referrer',
    'web_useragent',
    'web_utm_campaign',
    'web_utm_content',
    'web_utm_medium',
    'web_utm_source',
    'web_utm_term',
  ])
})

it('makes a configuration without errors or odd keys', () => {
  const entries = PACKS.flatMap((pack) => pack.entries)
  const text = JSON.stringify({
    metaDataCaptureSettings: entries.map(({ type, expression, displayName }, index) => ({
      type,
      capturingName: expression,
      name: displayName,
      uniqueId: index + 1,
    })),
    userActionAndSessionProperties: entries.map(({ key, displayName, dataType, aggregation }, index) => ({
      key,
      displayName,
      type: dataType,
      aggregation,
      origin: 'META_DATA',
      uniqueId: index + 1,
      metadataId: index + 1,
      storeAsSessionProperty: true,
    })),
  })
  expect(problemsOf(configurationOf(text)).map(({ code }) => code)).toEqual(['beyond-free'])
})
