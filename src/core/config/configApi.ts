import type { Application } from '../model/application.ts'
import { readConfiguration } from './readConfiguration.ts'
import type { Refused } from './refusal.ts'

/** Reads a Config API body for what it captures alone; whoever also needs the rest reads the configuration. */
export function parseConfigApi(text: string): { ok: true; application: Application } | Refused {
  const read = readConfiguration(text, 'config-api')
  return read.ok ? { ok: true, application: read.value.configuration.application } : read
}
