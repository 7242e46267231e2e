import { looksLikeObject, readBody } from '../body.ts'
import { draftOf } from '../configuration.ts'
import type { Format } from '../format.ts'
import { writeJson } from '../json.ts'
import { done } from '../refusal.ts'

/** The Config API's body of a web application (`GET /api/config/v1/applications/web/{id}`). */
export const configApi: Format = {
  name: 'config-api',
  recognises: looksLikeObject,
  read(text) {
    const body = readBody(text, 'json')
    return body.ok ? done(draftOf(body.value, 'config-api')) : body
  },
  write: ({ body }) => done(writeJson(body)),
}
