import type { JsonObject } from '../json.ts'
import type { PageAgent } from './agent.ts'

/**
 * What an agent carries, as a body: key `mdccN`, type STRING, stored both ways, because none of that is in a page. Its
 * lengths, which no body could have, stand beside it.
 */
export function bodyOfAgent(agent: PageAgent): { body: JsonObject; lengths: JsonObject } {
  const numbered = agent.metadata.map((entry, index) => ({ ...entry, uniqueId: entry.id ?? 1_000_000 + index }))
  return {
    body: {
      ...(agent.applicationId !== null && { identifier: applicationId(agent.applicationId) }),
      name: agent.applicationId ?? '',
      metaDataCaptureSettings: numbered.map(({ type, expression, key, uniqueId, public: isPublic }) => ({
        type,
        capturingName: expression,
        name: key,
        uniqueId,
        publicMetadata: isPublic,
        useLastValue: false,
      })),
      userActionAndSessionProperties: numbered.map(({ key, uniqueId }) => ({
        key,
        displayName: key,
        type: 'STRING',
        origin: 'META_DATA',
        uniqueId,
        metadataId: uniqueId,
        storeAsUserActionProperty: true,
        storeAsSessionProperty: true,
      })),
      monitoringSettings: { ...capturing(agent), excludeXhrRegex: agent.excludedXhr },
      dataPrivacy: {
        doNotTrackBehaviour: agent.respectsDoNotTrack ? 'CAPTURE_ANONYMIZED' : 'IGNORE_DO_NOT_TRACK',
        dataCaptureOptInEnabled: agent.optIn,
      },
    },
    lengths: Object.fromEntries(numbered.map(({ uniqueId, length }) => [String(uniqueId), length])),
  }
}

/** The page has 16 hex digits, the Config API the same with a prefix. */
export const applicationId = (app: string): string =>
  /^[0-9a-fA-F]{16}$/.test(app) ? `APPLICATION-${app.toUpperCase()}` : app

const capturing = ({ features }: PageAgent): JsonObject => ({
  fetchRequests: features === null || features.includes('f'),
  xmlHttpRequest: features === null || features.includes('x'),
  javaScriptFrameworkSupport: { angular: features !== null && /[gA]/.test(features) },
})
