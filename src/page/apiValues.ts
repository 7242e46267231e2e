import { API_TYPES, type ApiName, type ApiType, type ApiValue, type JsType } from '../core/model/apiCall.ts'
import { lose } from './bag.ts'
import { getOwnPropertyDescriptor, isArray, isoOf, ownKeys, stringOf, timeOf } from './primordials.ts'
import { attempt, head } from './text.ts'

const MOST_KEYS = 200

/**
 * Every value of one call of the JavaScript API, in the containers' order. Signatures: `@dynatrace/dtrum-api-types`;
 * `sendSessionProperties` also takes one object of containers.
 */
export function eachApiValue(
  call: ApiName,
  args: readonly unknown[],
  at: number,
  take: (value: ApiValue) => void,
): void {
  const first = call === 'addActionProperties' ? 1 : 0
  const whole = !first && isWhole(args[0]) ? args[0] : null
  for (let i = 0; i < API_TYPES.length; i++) {
    const type = API_TYPES[i] as ApiType
    const emit = (key: string, container: boolean, isPublic: boolean, value: unknown): void => {
      const jsType = typeOf(value)
      const text = textOf(jsType, value)
      take({
        call,
        type,
        container,
        key: head(key, 200),
        jsType,
        text: head(text),
        length: text.length,
        public: isPublic,
        at,
        beforeAttach: false,
      })
    }
    attempt(() => eachIn(whole ? whole[type] : args[first + i], emit))
  }
}

function eachIn(
  container: unknown,
  emit: (key: string, container: boolean, isPublic: boolean, value: unknown) => void,
): void {
  if (container === undefined || container === null) return
  if (!isObject(container) || isArray(container)) {
    emit('', true, false, container)
    return
  }
  const keys = ownKeys(container)
  if (keys.length > MOST_KEYS) lose(keys.length - MOST_KEYS)
  for (let k = 0; k < keys.length && k < MOST_KEYS; k++) {
    const key = keys[k]
    if (typeof key !== 'string') continue
    const value = attempt(() => (container as Record<string, unknown>)[key])
    const box = isBoxed(value) ? value : null
    const isPublic = box !== null && attempt(() => box.public) === true
    emit(key, false, isPublic, box ? attempt(() => box.value) : value)
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function isWhole(value: unknown): value is Record<ApiType, unknown> {
  if (!isObject(value)) return false
  for (let i = 0; i < API_TYPES.length; i++)
    if (isObject(getOwnPropertyDescriptor(value, API_TYPES[i] as ApiType)?.value)) return true
  return false
}

/** A value may be plain or `{value, public}`. */
const isBoxed = (value: unknown): value is { readonly value: unknown; readonly public?: unknown } =>
  isObject(value) && attempt(() => getOwnPropertyDescriptor(value, 'value')) !== undefined

function typeOf(value: unknown): JsType {
  if (value === null) return 'null'
  const type = typeof value
  if (type === 'string' || type === 'number' || type === 'boolean') return type
  if (value === undefined) return 'undefined'
  return attempt(() => timeOf(value as Date)) === undefined ? 'other' : 'date'
}

function textOf(type: JsType, value: unknown): string {
  if (type === 'string') return value as string
  if (type === 'date') return attempt(() => isoOf(value as Date)) ?? 'Invalid Date'
  const text: unknown = attempt(() => stringOf(value))
  return typeof text === 'string' ? text : ''
}
