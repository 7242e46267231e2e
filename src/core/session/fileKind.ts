import { isObject } from '../config/json.ts'
import { SESSION_FORMAT } from './sessionFile.ts'

/** What a file that the user gives holds. */
export type FileKind = 'session' | 'har' | 'checks' | 'configuration'

/**
 * What a text most likely is, by what only files of that kind have. What is none of ours is a configuration, whose
 * reader says why where it is none.
 */
export function fileKind(text: string): FileKind {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return 'configuration'
  }
  if (!isObject(json)) return 'configuration'
  if (json.format === SESSION_FORMAT) return 'session'
  if (isObject(json.log) && Array.isArray(json.log.entries)) return 'har'
  return Array.isArray(json.checks) && json.format === undefined ? 'checks' : 'configuration'
}
