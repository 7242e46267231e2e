import type { ViewId } from '../../bridge/wishes.ts'
import { blocked } from './blocked.ts'
import { checks } from './checks.ts'
import { chosen } from './chosen.ts'
import { cookies } from './cookies.ts'
import { counts } from './counts.ts'
import { history } from './history.ts'
import type { Part } from './part.ts'
import { privacy } from './privacy.ts'
import { requests } from './requests.ts'
import { rows } from './rows.ts'
import { session } from './session.ts'
import { timeline } from './timeline.ts'

/** Parts that the panel shows around every view. */
export const EVERYWHERE: readonly Part[] = [rows, counts]

/** Parts that are shown around every view and go over the whole log, in slices. */
export const THROUGHOUT: readonly Part[] = [blocked, checks]

/** Parts that only one view shows. They may go over the whole log, in slices, and are made while it is shown. */
export const ONLY_IN: Readonly<Record<ViewId, readonly Part[]>> = {
  properties: [history, privacy],
  actions: [timeline, chosen, history],
  session: [session],
  requests: [requests, cookies],
  checks: [],
  configuration: [],
}
