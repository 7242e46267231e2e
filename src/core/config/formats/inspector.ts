import { asBody, looksLikeObject } from '../body.ts'
import { companionsOf } from '../companions.ts'
import { type Companions, draftOf, FORMAT_NAMES } from '../configuration.ts'
import type { Format } from '../format.ts'
import { isObject, type JsonObject, own, parseJson, writeJson } from '../json.ts'
import { done, refused } from '../refusal.ts'

export const INSPECTOR_FORMAT = 'rum-property-inspector/configuration@1'
const ANY_VERSION = /"format"\s*:\s*"rum-property-inspector\/configuration@/
const KNOWN = [
  'format',
  'source',
  'application',
  'dataPrivacy',
  'requestAttributes',
  'keyUserActions',
  'checks',
  'carried',
]

/** Our own file: the application's body as it came, with everything that stands beside it. */
export const inspector: Format = {
  name: 'inspector',
  recognises: (text) => looksLikeObject(text) && ANY_VERSION.test(text),
  read(text) {
    const json = parseJson(text, 'own')
    if (!json.ok) return json
    const file = isObject(json.value) ? json.value : {}
    if (own(file, 'format') !== INSPECTOR_FORMAT)
      return refused('newer-format', String(own(file, 'format')), INSPECTOR_FORMAT)
    const body = asBody(own(file, 'application'))
    if (!body.ok) return body
    const companions = companionsOf(file)
    if (!companions.ok) return companions
    const source = own(file, 'source')
    return done(
      draftOf(body.value, FORMAT_NAMES.find((name) => name === source) ?? 'inspector', {
        companions: companions.value,
        carried: carriedOf(file),
      }),
    )
  },
  write: ({ body, companions, source, carried }) => {
    const { file, ...others } = carried
    return done(
      writeJson(
        {
          format: INSPECTOR_FORMAT,
          source,
          application: body,
          ...presentOf(companions),
          ...(Object.keys(others).length > 0 && { carried: others }),
          ...(isObject(file) && file),
        },
        'own',
      ),
    )
  },
}

/** Fields of our own file that a later version may have added go back into it. */
function carriedOf(file: JsonObject): JsonObject {
  const unknown = Object.entries(file).filter(([name]) => !KNOWN.includes(name))
  const carried = own(file, 'carried')
  return {
    ...(isObject(carried) && carried),
    ...(unknown.length > 0 && { file: Object.fromEntries(unknown) }),
  }
}

const presentOf = ({ dataPrivacy, requestAttributes, keyUserActions, checks }: Companions): JsonObject => ({
  ...(dataPrivacy && { dataPrivacy }),
  ...(requestAttributes.length > 0 && { requestAttributes }),
  ...(keyUserActions && { keyUserActions }),
  ...(checks.length > 0 && { checks }),
})
