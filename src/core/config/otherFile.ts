import { isObject, type JsonObject, own } from './json.ts'

/** Files that people have beside a configuration, by fields that only they have; for a refusal that helps. */
const TELLTALES: readonly (readonly [name: string, ...paths: string[]])[] = [
  ['a HAR file of network requests', 'log.entries'],
  ['a recording of the browser’s Recorder panel', 'title', 'steps'],
  ['a Google Tag Manager container', 'containerVersion'],
  ['an Adobe data collection library', 'data.attributes.platform'],
  ['a Tealium profile', 'revision_list'],
  ['a Postman collection', 'info._postman_id'],
  ['an OpenAPI description', 'openapi'],
  ['a package.json', 'dependencies'],
  ['a browser extension’s manifest', 'manifest_version'],
  ['a New Relic browser configuration', 'browserMonitoringKey'],
  ['a Datadog RUM configuration', 'clientToken'],
  ['a list of expectations', 'checks'],
  ['a Settings 2.0 object', 'schemaId', 'value'],
  ['a dashboard', 'dashboardMetadata'],
  ['an error answer of the Config API', 'error.code', 'error.message'],
  ['data privacy settings; import them beside the application', 'doNotTrackBehaviour'],
  ['a request attribute; import it beside the application', 'dataSources'],
  ['a list of key user actions; import it beside the application', 'keyUserActionList'],
]

/** What another product's, or another of the product's, JSON is; null: nothing that is known here. */
export function otherFile(value: JsonObject): string | null {
  const format = own(value, 'format')
  if (typeof format === 'string' && /^rum-property-inspector\/(?:report|session)@/.test(format))
    return `a ${format} file`
  return TELLTALES.find(([, ...paths]) => paths.every((path) => has(value, path)))?.[0] ?? null
}

function has(value: unknown, path: string): boolean {
  let reached = value
  for (const name of path.split('.')) {
    if (!isObject(reached) || !Object.hasOwn(reached, name)) return false
    reached = reached[name]
  }
  return true
}
