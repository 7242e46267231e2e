import type { Status } from '../model/code.ts'
import { type Messages, messageText } from '../model/sentence.ts'

/** The words of reports for people, from the messages. */
export type Words = {
  /** A message under `report_<key>`. */
  readonly of: (key: string, ...args: (string | number)[]) => string
  readonly status: (status: Status) => string
  /** An expression type or data type. */
  readonly type: (type: string) => string
}

export const wordsOf = (messages: Messages): Words => ({
  of: (key, ...args) => messageText(messages, `report_${key}`, args.map(String)) || key,
  status: (status) => messageText(messages, `status_${status.replaceAll('-', '_')}`) || status,
  type: (type) => messageText(messages, `type_${type}`) || type,
})
