import type { Pack } from '../pack.ts'
import { adobe } from './adobe.ts'
import { google } from './google.ts'
import { intercom } from './intercom.ts'
import { liveChat } from './liveChat.ts'
import { tealeaf } from './tealeaf.ts'
import { tealium } from './tealium.ts'
import { web } from './web.ts'

/** Every pack. None claims to be the product's own list, which isn't public. */
export const PACKS: readonly Pack[] = [web, adobe, google, intercom, liveChat, tealeaf, tealium]
