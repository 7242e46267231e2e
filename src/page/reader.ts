import { NAME_LENGTH, URL_LENGTH } from '../bridge/bounds.ts'
import type { Assignment, FromPage } from '../bridge/pageMessages.ts'
import type { PageAction } from '../core/model/pageAction.ts'
import type { Action } from './actions.ts'
import { lostInAll, newest } from './bag.ts'
import { atEnd } from './lifetime.ts'
import { type Growing, listed, mapped } from './listed.ts'
import { cancel, page, titleOf } from './primordials.ts'
import { readAll } from './readPass.ts'
import { reported } from './request.ts'
import { readSignals } from './signals.ts'
import { attempt, head } from './text.ts'

/** An action as it is told, without its readings. */
type Told = Pick<Action, 'kind' | 'name' | 'startedAt' | 'endedAt' | 'requests' | 'calls' | 'limit'>

/**
 * Reads the ended actions that it is given one after the other and sends one message for each. `late`: the hooks came after the page's
 * first script; `enabled`: `dtrum.enable()` was seen.
 */
export function startReader(
  assignment: () => Assignment,
  post: (message: FromPage) => void,
  late: boolean,
  enabled: () => boolean,
) {
  const waiting: Growing<Told> = listed()
  const clock = { timer: 0 }
  let next = 0
  let told = 0
  let isReading = false

  const read = (): void => {
    const action = waiting[next]
    if (isReading || !action) return
    isReading = true
    const { revision, orders, headers } = assignment()
    readAll(orders, clock, (readings) => {
      isReading = false
      waiting[next++] = null as never
      const { kind, name, startedAt, endedAt, requests, calls, limit } = action
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
          boundaries: 'simulated',
          beforeAttach: late && kind === 'load',
          revision,
          readings,
          requests: mapped(newest(requests, limit), (entry) => reported(entry, headers)),
          apiValues: newest(calls, limit),
          signals: readSignals(enabled()),
        } satisfies PageAction,
      })
      if (lostInAll() > told) {
        told = lostInAll()
        post({ kind: 'overflow', count: told })
      }
      read()
    })
  }

  atEnd(() => cancel(clock.timer))
  return (action: Told): void => {
    waiting[waiting.length++] = action
    read()
  }
}
