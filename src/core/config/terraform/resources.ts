import { type Companions, type Draft, draftOf, type FormatName } from '../configuration.ts'
import { isObject, type JsonObject, own } from '../json.ts'
import { problem } from '../problem.ts'
import { done, type Result, refused } from '../refusal.ts'
import { type TerraformKind, toApi } from './toApi.ts'

export const APPLICATION = 'dynatrace_web_application'
export const ATTRIBUTE = 'dynatrace_request_attribute'
export const PRIVACY = 'dynatrace_data_privacy'
export const APPLICATION_PRIVACY = 'dynatrace_application_data_privacy'

export type Resource = { readonly type: string; readonly name: string; readonly values: JsonObject }

/** The first web application among the resources, with the privacy settings and request attributes beside it. */
export function draftOfResources<One extends Resource>(
  resources: readonly One[],
  source: Extract<FormatName, 'terraform' | 'terraform-json'>,
  carry: (application: One) => JsonObject,
): Result<Draft> {
  const kind: TerraformKind = source === 'terraform' ? 'text' : 'state'
  const applications = resources.filter(({ type }) => type === APPLICATION)
  const [first, ...others] = applications
  if (!first) return refused('no-web-application')
  const { id, ...body } = toApi(first.values, '', kind)
  return done(
    draftOf(typeof id === 'string' ? { identifier: id, ...body } : body, source, {
      companions: companionsOfResources(resources, kind),
      carried: carry(first),
      noticed:
        others.length > 0
          ? [problem('several-applications', null, first.name, others.map(({ name }) => name).join(', '))]
          : [],
    }),
  )
}

export function companionsOfResources(resources: readonly Resource[], kind: TerraformKind): Companions {
  const privacies = resources.filter(({ type }) => type === PRIVACY || type === APPLICATION_PRIVACY)
  const privacy = privacies.find(({ values }) => values.application_id !== 'environment') ?? privacies[0]
  return {
    dataPrivacy: privacy ? privacyOf(privacy, kind) : null,
    requestAttributes: resources.filter(({ type }) => type === ATTRIBUTE).map(({ values }) => toApi(values, '', kind)),
    keyUserActions: null,
    checks: [],
  }
}

function privacyOf({ type, values }: Resource, kind: TerraformKind): JsonObject {
  if (type === APPLICATION_PRIVACY) {
    const { dataCaptureOptIn, ...rest } = toApi(values, '', kind)
    return dataCaptureOptIn === undefined ? rest : { ...rest, dataCaptureOptInEnabled: dataCaptureOptIn }
  }
  const doNotTrack = blockOf(values, 'do_not_track')
  return {
    dataCaptureOptInEnabled: own(blockOf(values, 'data_collection'), 'opt_in_mode_enabled') === true,
    persistentCookieForUserTracking: own(blockOf(values, 'user_tracking'), 'persistent_cookie_enabled') === true,
    doNotTrackBehaviour:
      own(doNotTrack, 'comply_with_do_not_track') === false
        ? 'IGNORE_DO_NOT_TRACK'
        : own(doNotTrack, 'do_not_track') === 'disable_rum'
          ? 'DO_NOT_CAPTURE'
          : 'CAPTURE_ANONYMIZED',
  }
}

function blockOf(values: JsonObject, name: string): JsonObject {
  const blocks = own(values, name)
  const first: unknown = Array.isArray(blocks) ? blocks[0] : undefined
  return isObject(first) ? first : {}
}

/** Privacy settings as a resource of the environment-wide form; the reverse of what is read. */
export const privacyValues = (privacy: JsonObject, application: string): JsonObject => ({
  application_id: application,
  data_collection: { opt_in_mode_enabled: privacy.dataCaptureOptInEnabled === true },
  do_not_track: {
    comply_with_do_not_track: privacy.doNotTrackBehaviour !== 'IGNORE_DO_NOT_TRACK',
    ...(privacy.doNotTrackBehaviour !== 'IGNORE_DO_NOT_TRACK' && {
      do_not_track: privacy.doNotTrackBehaviour === 'DO_NOT_CAPTURE' ? 'disable_rum' : 'anonymous',
    }),
  },
  user_tracking: { persistent_cookie_enabled: privacy.persistentCookieForUserTracking === true },
})
