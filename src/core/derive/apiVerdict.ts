import type { ApiType, ApiValue } from '../model/apiCall.ts'
import { note, type Reason } from '../model/code.ts'
import type { DataType, Property } from '../model/property.ts'

const TYPE_OF: Record<DataType, ApiType> = {
  STRING: 'shortString',
  LONG_STRING: 'shortString',
  LONG: 'javaLong',
  DOUBLE: 'javaDouble',
  DATE: 'date',
}

/** What a value of an API call and the property that it is meant for have in common. */
export const apiKey = ({ key }: ApiValue | Property): string => key.toLowerCase()

/**
 * The verdict of the JavaScript API on one value; null: it takes it. Unlike a value that is read from the page, text
 * that is too long is refused, not cut (observed with RUM JavaScript 1.255; keys: the API's documentation).
 */
export function apiVerdict(value: ApiValue, property: Property): Reason | null {
  if (value.container) return note('api-container', value.type, value.call)
  if (value.key !== property.key) return note('api-key-case', value.key, property.key)
  const type = TYPE_OF[property.dataType]
  if (value.type !== type) return note('api-type', value.type, type, value.text)
  if (type === 'shortString') return textVerdict(value, property)
  if (type === 'date') return dateVerdict(value)
  return numberVerdict(value, type)
}

function textVerdict({ jsType, text, length, type }: ApiValue, property: Property): Reason | null {
  if (jsType !== 'string') return note('api-type', jsType, type, text)
  if (text.trim() === '') return note('api-blank')
  return length > property.length ? note('api-too-long', String(length), String(property.length)) : null
}

const dateVerdict = ({ jsType, text, type }: ApiValue): Reason | null =>
  jsType !== 'date'
    ? note('api-type', jsType, type, text)
    : text === 'Invalid Date'
      ? note('api-range', text, type)
      : null

function numberVerdict({ jsType, text }: ApiValue, type: ApiType): Reason | null {
  if (jsType !== 'number') return note('api-type', jsType, type, text)
  const value = Number(text)
  if (!Number.isFinite(value)) return note('api-range', text, type)
  if (type === 'javaDouble') return null
  if (!Number.isInteger(value)) return note('api-type', text, type, text)
  return Math.abs(value) > 2 ** 63 ? note('api-range', text, type) : null
}
