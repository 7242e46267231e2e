import type { StepName } from '../../../core/model/capture.ts'
import type { ExpressionType } from '../../../core/model/property.ts'
import type { MessageKey } from '../../text.ts'

/** A public document, and what it is called. */
export type FactSource = { readonly name: MessageKey; readonly url: string }

const PROPERTIES: FactSource = {
  name: 'source_properties',
  url: 'https://docs.dynatrace.com/docs/shortlink/user-session-properties',
}
const RULES: FactSource = { name: 'source_rules', url: 'https://docs.dynatrace.com/docs/shortlink/regex' }
const PRIVACY: FactSource = {
  name: 'source_privacy',
  url: 'https://docs.dynatrace.com/docs/dynatrace-api/configuration-api/rum/web-application-configuration-api/data-privacy/put-data-privacy-web-app',
}

/** Reading goes by what a browser lets a page see, where that is what decides. */
const READING: Partial<Record<ExpressionType, FactSource>> = {
  COOKIE: { name: 'source_cookies', url: 'https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2' },
  RESPONSE_HEADER: {
    name: 'source_headers',
    url: 'https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name',
  },
  JAVASCRIPT_API: { name: 'source_api', url: 'https://www.npmjs.com/package/@dynatrace/dtrum-api-types' },
}

/** Where the facts that a step goes by are stated. */
export function factSource(step: StepName, type: ExpressionType): FactSource {
  if (step === 'cleanup') return RULES
  if (step === 'privacy') return PRIVACY
  return (step === 'read' && READING[type]) || PROPERTIES
}
