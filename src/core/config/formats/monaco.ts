import { looksLikeObject, readBody } from '../body.ts'
import { draftOf } from '../configuration.ts'
import type { Format } from '../format.ts'
import { writeJson } from '../json.ts'
import { done } from '../refusal.ts'

/** A template of Monaco's `application-web`: the Config API's body with Go placeholders, quoted or not. */
export const monaco: Format = {
  name: 'monaco',
  recognises: (text) => looksLikeObject(text) && text.indexOf('}}', text.indexOf('{{') + 2) > 1 && text.includes('{{'),
  read(text) {
    // What is JSON as it stands is no template between the quotes, whatever braces it has there.
    const plain = readBody(text, 'json')
    const body = plain.ok ? plain : readBody(text, 'template')
    return body.ok ? done(draftOf(body.value, 'monaco')) : body
  },
  write: ({ body }) => done(writeJson(body, 'template')),
}
