import type { CookieEntry } from '../../bridge/requestsView.ts'
import { cookieTable } from '../../core/exposure/cookieTable.ts'
import type { Application } from '../../core/model/application.ts'
import type { NetworkEntry } from '../../core/model/request.ts'
import { sourceKey } from '../../core/model/source.ts'
import type { RecordedAction } from '../../core/session/recording.ts'
import type { Part } from './part.ts'

type Made = {
  readonly from: readonly [RecordedAction, Application, readonly NetworkEntry[]]
  readonly cookies: readonly CookieEntry[]
}
let made: Made | null = null

/** The cookies of the page as of the newest action; made again only when something of them has changed. */
export const cookies: Part = ({ actions, inUse, entries }) => {
  const newest = actions.at(-1)
  if (!newest || !inUse) return { cookies: [] }
  const from = [newest, inUse.application, entries] as const
  if (!made || from.some((one, index) => one !== made?.from[index]))
    made = { from, cookies: tableOf(newest, inUse.application, entries) }
  return { cookies: made.cookies }
}

function tableOf(
  { action: { url, at, frame, readings } }: RecordedAction,
  { properties }: Application,
  entries: readonly NetworkEntry[],
): readonly CookieEntry[] {
  const asking = properties.filter(({ expressionType }) => expressionType === 'COOKIE')
  const read = asking.flatMap(({ expression }) => {
    const reading = readings.get(sourceKey('COOKIE', expression))
    return reading ? [[expression, reading] as const] : []
  })
  const page = { url, at, framed: frame !== 'top' }
  return cookieTable(page, new Map(read), entries).map((row) => ({
    ...row,
    keys: asking.flatMap(({ expression, key }) => (expression === row.name ? [key] : [])),
  }))
}
