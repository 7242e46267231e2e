import browser from 'webextension-polyfill'
import type { StoredConfiguration } from '../bridge/relayMessages.ts'
import type { Configuration } from '../core/config/configuration.ts'
import { readConfiguration } from '../core/config/readConfiguration.ts'
import type { Refusal } from '../core/config/refusal.ts'
import type { Application } from '../core/model/application.ts'
import { headerNames, pageSources, type Source } from '../core/model/source.ts'
import type { Order } from '../core/order/order.ts'
import { orderOf } from '../core/order/orderOf.ts'

/** The configuration in use, with what the page needs to know of it. */
export type InUse = {
  readonly stored: StoredConfiguration
  readonly configuration: Configuration
  readonly application: Application
  readonly sources: readonly Source[]
  readonly orders: readonly Order[]
  readonly headers: readonly string[]
}

/** Reads a configuration's text; what can't be read is refused with the place, and nothing else changes. */
export function toUse(stored: StoredConfiguration): { ok: true; inUse: InUse } | { ok: false; refusal: Refusal } {
  const read = readConfiguration(stored.text)
  if (!read.ok) return read
  const { configuration } = read.value
  const { application } = configuration
  const sources = pageSources(application.properties)
  return {
    ok: true,
    inUse: {
      stored,
      configuration,
      application,
      sources,
      orders: sources.map(orderOf),
      headers: headerNames(application.properties),
    },
  }
}

/** The configuration of the demo shop, which comes with the extension. */
export async function sample(): Promise<StoredConfiguration> {
  const answer = await fetch(browser.runtime.getURL('sample/configuration.json'))
  return { text: await answer.text(), source: 'sample', name: '', savedAt: Date.now() }
}
