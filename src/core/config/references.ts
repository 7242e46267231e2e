import { isObject, type JsonObject, own } from './json.ts'

/** One place in a body that refers to metadata by its id. */
export type Reference = { readonly id: number; readonly place: string; readonly key: string | null }

/** Who refers to metadata: properties, user tags and the placeholders of action names (Config API reference). */
export function referencesOf(body: JsonObject): readonly Reference[] {
  const naming = own(body, 'userActionNamingSettings')
  return [
    ...within(own(body, 'userActionAndSessionProperties'), 'userActionAndSessionProperties').filter(
      ({ origin }) => origin === undefined || origin === 'META_DATA',
    ),
    ...within(own(body, 'userTags'), 'userTags').filter(({ given }) => given),
    ...within(isObject(naming) ? own(naming, 'placeholders') : null, 'userActionNamingSettings.placeholders').filter(
      ({ given }) => given,
    ),
  ].map(({ id, place, key }) => ({ id, place, key }))
}

function within(list: unknown, path: string) {
  return (Array.isArray(list) ? list : []).flatMap((item: unknown, index) => {
    if (!isObject(item)) return []
    const id = own(item, 'metadataId') ?? null
    if (id !== null && typeof id !== 'number') return []
    const key = own(item, 'key')
    return [
      {
        id: id ?? 0,
        given: id !== null,
        place: `${path}[${index}].metadataId`,
        key: typeof key === 'string' ? key : null,
        origin: own(item, 'origin'),
      },
    ]
  })
}
