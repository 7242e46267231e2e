import type { Check } from '../check.ts'
import { aggregation } from './aggregation.ts'
import { cleanupRules } from './cleanupRules.ts'
import { dateOrigin } from './dateOrigin.ts'
import { expressionTwice } from './expressionTwice.ts'
import { fields } from './fields.ts'
import { functions } from './functions.ts'
import { headerCapture } from './headerCapture.ts'
import { ids } from './ids.ts'
import { keyReused } from './keyReused.ts'
import { keys } from './keys.ts'
import { names } from './names.ts'
import { nothing } from './nothing.ts'
import { paths } from './paths.ts'
import { quotas } from './quotas.ts'
import { references } from './references.ts'
import { selectors } from './selectors.ts'
import { storage } from './storage.ts'
import { stringLength } from './stringLength.ts'

/** Every check, in the order in which their problems are listed. */
export const CHECKS: readonly Check[] = [
  fields,
  nothing,
  quotas,
  keys,
  keyReused,
  ids,
  references,
  storage,
  dateOrigin,
  aggregation,
  stringLength,
  headerCapture,
  selectors,
  paths,
  functions,
  names,
  cleanupRules,
  expressionTwice,
]
