import type { ApiType, ApiValue } from '../model/apiCall.ts'
import { LIMITS } from '../model/limits.ts'
import type { DataType, Storage } from '../model/property.ts'

const TYPES: Readonly<Record<ApiType, DataType>> = {
  javaLong: 'LONG',
  date: 'DATE',
  javaDouble: 'DOUBLE',
  shortString: 'STRING',
}

/**
 * The property that would take a value of a JavaScript API call, for the editor to begin with: its key in lower case
 * as keys must be, its type by the container that the page chose, a long string where
 * the text is longer than a short one may be, stored with the action and the session.
 */
export const propertyFromCall = ({ key, type, length }: ApiValue) => ({
  type: 'JAVASCRIPT_API' as const,
  expression: '',
  key: key.toLowerCase(),
  displayName: key,
  dataType: type === 'shortString' && length > LIMITS.string ? ('LONG_STRING' as const) : TYPES[type],
  storage: ['action', 'session'] as readonly Storage[],
})
