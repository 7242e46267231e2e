import { looksLikeObject } from '../body.ts'
import { draftOf } from '../configuration.ts'
import type { Format } from '../format.ts'
import { readPageAgent } from '../page/agent.ts'
import { bodyOfAgent } from '../page/asBody.ts'
import { isDtconfig, locate } from '../page/locate.ts'
import { done, refused } from '../refusal.ts'

/** What a page's own agent carries: the attribute's text, an inline script, the local storage cache, or a saved page. */
export const page: Format = {
  name: 'page',
  recognises: (text) =>
    !looksLikeObject(text) && (/<!doctype|<html|<script|data-dtconfig|\bdT_/i.test(text) || isDtconfig(text)),
  read(text) {
    const located = locate(text)
    if (!located) return refused('no-agent')
    const { body, lengths } = bodyOfAgent(readPageAgent(located.text))
    return done(draftOf(body, 'page', { carried: { lengths, page: located.text } }))
  },
}
