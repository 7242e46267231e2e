import { describe, expect, it } from 'vitest'
import { type Configuration, draftOf, toConfiguration } from '../../../../../src/core/config/configuration.ts'
import { newProperty } from '../../../../../src/core/config/edit/newProperty.ts'
import {
  draftAt,
  duplicateOf,
  sharersOf,
  withDraft,
  withoutProperty,
} from '../../../../../src/core/config/edit/propertyDraft.ts'

const property = (key: string, uniqueId: number, metadataId: number, more: object = {}) => ({
  key,
  uniqueId,
  metadataId,
  type: 'STRING',
  origin: 'META_DATA',
  ...more,
})
const metadata = (uniqueId: number, capturingName: string) => ({
  uniqueId,
  capturingName,
  type: 'META_TAG',
  name: capturingName,
})
const BODY = {
  name: 'Shop',
  somethingNew: { kept: true },
  userTags: [{ uniqueId: 9, metadataId: 3 }],
  userActionAndSessionProperties: [property('a', 1, 1, { later: [1] }), property('b', 2, 1), property('c', 3, 2)],
  metaDataCaptureSettings: [metadata(1, 'one'), metadata(2, 'two'), metadata(3, 'three')],
}
const CONFIGURATION: Configuration = toConfiguration(draftOf(BODY, 'config-api'))
const draft = (index: number) => {
  const found = draftAt(CONFIGURATION, index)
  if (!found) throw new Error('no draft')
  return found
}

describe('a property as a draft', () => {
  it('has its own JSON and that of its metadata; there is none beyond the last', () => {
    expect(draft(0)).toEqual({ property: BODY.userActionAndSessionProperties[0], metadata: metadata(1, 'one') })
    expect(draftAt(CONFIGURATION, 3)).toBeNull()
  })

  it('names the others that read the same metadata', () => {
    expect(sharersOf(CONFIGURATION, 0, draft(0))).toEqual(['b'])
    expect(sharersOf(CONFIGURATION, 2, draft(2))).toEqual([])
  })

  it('goes back to its place, with every field that is not known here', () => {
    const { property: before, metadata: source } = draft(0)
    const edited = withDraft(BODY, 0, { property: { ...before, key: 'z' }, metadata: source })
    expect(edited).toEqual({
      ...BODY,
      userActionAndSessionProperties: [property('z', 1, 1, { later: [1] }), property('b', 2, 1), property('c', 3, 2)],
    })
  })

  it('takes metadata along that only it used, and leaves what others or user tags use', () => {
    expect(withoutProperty(BODY, 2).metaDataCaptureSettings).toEqual([metadata(1, 'one'), metadata(3, 'three')])
    expect(withoutProperty(BODY, 0)).toEqual({
      ...BODY,
      userActionAndSessionProperties: [property('b', 2, 1), property('c', 3, 2)],
    })
  })

  it('is duplicated with a key and ids that nobody has', () => {
    const copy = duplicateOf(CONFIGURATION, draft(0))
    expect(copy).toMatchObject({
      property: { key: 'a_copy', uniqueId: 10, metadataId: 10, later: [1] },
      metadata: { uniqueId: 10 },
    })
    const again = toConfiguration(draftOf(withDraft(BODY, null, copy), 'config-api'))
    expect(duplicateOf(again, draft(0)).property).toMatchObject({ key: 'a_copy_2', uniqueId: 11 })
  })
})

describe('a new property', () => {
  it('has a key from its expression and ids that nobody has', () => {
    const made = newProperty(BODY, { type: 'CSS_SELECTOR', expression: '#Cart > .Total@title' })
    expect(made.property).toMatchObject({
      uniqueId: 10,
      metadataId: 10,
      origin: 'META_DATA',
      storeAsUserActionProperty: true,
    })
    expect(made.property.key).toMatch(/^[a-z0-9_]+$/)
    expect(made.metadata).toMatchObject({ type: 'CSS_SELECTOR', capturingName: '#Cart > .Total@title', uniqueId: 10 })
  })
  it('of the API has no metadata', () => {
    const made = newProperty(BODY, { type: 'JAVASCRIPT_API', expression: 'promo', key: 'promo', dataType: 'DOUBLE' })
    expect(made).toMatchObject({ property: { key: 'promo', origin: 'JAVASCRIPT_API', type: 'DOUBLE' }, metadata: null })
  })
})
