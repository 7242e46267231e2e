import type { Application, DoNotTrackBehaviour } from '../model/application.ts'
import type { Property } from '../model/property.ts'
import type { Configuration, Draft } from './configuration.ts'
import { fieldsOf } from './fields.ts'
import { isObject, own } from './json.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import type { Problem } from './problem.ts'
import { carriedLengths, readProperty } from './property.ts'
import { readRequestAttribute } from './requestAttribute.ts'

const BEHAVIOURS: readonly DoNotTrackBehaviour[] = ['CAPTURE_ANONYMIZED', 'IGNORE_DO_NOT_TRACK', 'DO_NOT_CAPTURE']

/** The metadata by id; of several with one id the first counts, as the product lists it first (assumption). */
export function byId(metadata: readonly Metadata[]): ReadonlyMap<number, Metadata> {
  const map = new Map<number, Metadata>()
  for (const entry of metadata) if (!map.has(entry.id)) map.set(entry.id, entry)
  return map
}

/**
 * What a body captures, as the Config API's reference describes it. The privacy settings are those beside the body, else
 * those in it.
 */
export function deriveApplication({
  body,
  companions,
  carried,
}: Draft): Pick<Configuration, 'application' | 'metadata' | 'flaws' | 'unread'> {
  const flaws: Problem[] = []
  const root = fieldsOf(body, '', { found: flaws, key: null })
  const at = (object: ReturnType<typeof root.object>, path: string) =>
    fieldsOf(object, path, { found: flaws, key: null })
  const monitoring = at(root.object('monitoringSettings'), 'monitoringSettings')
  const frameworks = at(
    monitoring.object('javaScriptFrameworkSupport'),
    'monitoringSettings.javaScriptFrameworkSupport',
  )
  const privacy = at(companions.dataPrivacy ?? root.object('dataPrivacy'), 'dataPrivacy')
  const metadata = root.objects('metaDataCaptureSettings').map((item, index) => readMetadata(item, index, flaws))
  const surroundings = { metadata: byId(metadata), lengths: carriedLengths(carried) }
  const read = root
    .objects('userActionAndSessionProperties')
    .map((item, index) => readProperty(item, index, surroundings, flaws))
  const requestAttributes = companions.requestAttributes.map((item, index) => readRequestAttribute(item, index, flaws))
  const unread = new Set<Property>(read.filter(({ understood }) => !understood).map(({ property }) => property))
  // A body without monitoring settings (a partial export) says nothing about what is captured: assume the default, on.
  const complete = isObject(own(body, 'monitoringSettings'))
  const application: Application = {
    name: root.text('name', ''),
    id: root.text('identifier', null) ?? root.text('id', null),
    properties: read.map(({ property }) => property),
    doNotTrack: privacy.oneOf('doNotTrackBehaviour', BEHAVIOURS, 'CAPTURE_ANONYMIZED'),
    optIn: privacy.flag('dataCaptureOptInEnabled', false),
    fetchRequests: monitoring.flag('fetchRequests', !complete),
    xmlHttpRequest: monitoring.flag('xmlHttpRequest', !complete),
    angular: frameworks.flag('angular', false),
    excludeXhrRegex: monitoring.text('excludeXhrRegex', ''),
    ...(requestAttributes.length > 0 && { requestAttributes }),
  }
  return { application, metadata, flaws, unread }
}
