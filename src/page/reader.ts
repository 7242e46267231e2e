import { NAME_LENGTH, URL_LENGTH } from '../bridge/bounds.ts'
import type { Assignment, FromPage } from '../bridge/pageMessages.ts'
import type { Listed, PageAction } from '../core/model/pageAction.ts'
import type { Reading } from '../core/model/reading.ts'
import type { Order } from '../core/order/order.ts'
import type { Action } from './actions.ts'
import { lose, lostInAll, newest } from './bag.ts'
import { atEnd, away } from './lifetime.ts'
import { type Growing, listed, mapped } from './listed.ts'
import { after, cancel, now, page, titleOf } from './primordials.ts'
import { readAll } from './readPass.ts'
import { askAgent } from './referee.ts'
import { reported } from './request.ts'
import { readSignals } from './signals.ts'
import { attempt, head } from './text.ts'

/** An action as it is told, without its readings. */
type Told = Pick<
  Action,
  'kind' | 'name' | 'startedAt' | 'endedAt' | 'requests' | 'calls' | 'limit' | 'boundaries' | 'cutOff'
>

/** More actions than that in one second are a page's script or agent gone wild. */
const MOST_A_SECOND = 20
/** When what was empty is read once more. */
const LATE_MS = 1_000

/**
 * Reads the ended actions that it is given one after the other and sends one message for each, and another one if
 * something came shortly after. `late`: the hooks came after the page's first script; `enabled`: `dtrum.enable()` was
 * seen.
 */
export function startReader(
  assignment: () => Assignment,
  post: (message: FromPage) => void,
  late: boolean,
  enabled: () => boolean,
) {
  const waiting: Growing<Told> = listed()
  const clock = { timer: 0 }
  /** Of what is to be read once more, by action. */
  const clocks = { __proto__: null } as unknown as Record<number, { timer: number }>
  let next = 0
  let told = 0
  let isReading = false
  let second = 0
  let inSecond = 0

  /** Reads once more, a little later, what was empty; functions aren't called again. */
  const readLate = ({ revision, orders }: Assignment, readings: Listed<Reading>): void => {
    const id = next
    const places = listed<number>()
    for (let i = 0; i < readings.length; i++)
      if (readings[i]?.kind === 'missing' && orders[i]?.type !== 'JAVA_SCRIPT_FUNCTION') places[places.length++] = i
    const later = { timer: 0 }
    const again = (readings: Listed<Reading>): void => {
      delete clocks[id]
      for (let i = 0; i < readings.length; i++)
        if (readings[i]?.kind === 'value') {
          post({ kind: 'late', late: { id, revision, at: now(), places, readings } })
          return
        }
    }
    clocks[id] = later
    later.timer = after(LATE_MS, () => {
      if (assignment().revision === revision)
        readAll(
          mapped(places, (place) => orders[place] as Order),
          later,
          again,
        )
    })
  }

  const read = (): void => {
    const action = waiting[next]
    if (isReading || !action) return
    isReading = true
    const current = assignment()
    readAll(current.orders, clock, (readings) => {
      const agent = action.cutOff === 'navigation' ? null : askAgent()
      isReading = false
      waiting[next++] = null as never
      const { kind, name, startedAt, endedAt, requests, calls, limit, boundaries, cutOff } = action
      post({
        kind: 'action',
        action: {
          id: next,
          kind,
          name: head(name, NAME_LENGTH),
          startedAt,
          endedAt,
          url: head(page.location.href, URL_LENGTH),
          title: head(attempt(() => titleOf(page.document)) ?? '', NAME_LENGTH),
          boundaries,
          cutOff,
          beforeAttach: late && kind === 'load',
          revision: current.revision,
          readings,
          requests: mapped(newest(requests, limit), (entry) => reported(entry, current.headers)),
          apiValues: newest(calls, limit),
          signals: readSignals(enabled()),
          agent,
        } satisfies PageAction,
      })
      if (lostInAll() > told) {
        told = lostInAll()
        post({ kind: 'overflow', count: told })
      }
      if (kind !== 'manual') readLate(current, readings)
      read()
    })
  }

  atEnd(() => {
    cancel(clock.timer)
    for (const id in clocks) cancel((clocks[id] as typeof clock).timer)
  })
  return (action: Told): void => {
    const at = now()
    if (at - second > LATE_MS) {
      second = at
      inSecond = 0
    }
    if (++inSecond > MOST_A_SECOND) {
      lose(1)
      return
    }
    waiting[waiting.length++] = action
    if (away) {
      // A pass that waits for its next turn would not get it: it begins anew.
      cancel(clock.timer)
      isReading = false
    }
    read()
  }
}
