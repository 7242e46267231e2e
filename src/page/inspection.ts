import type { Assignment, ToPage } from '../bridge/pageMessages.ts'
import { type AgentLoad, startActions } from './actions.ts'
import { eachApiValue } from './apiValues.ts'
import { emptyBag, keep } from './bag.ts'
import { hookDtrum } from './dtrum.ts'
import { hookFetch } from './fetchHook.ts'
import { atEnd, endAll, isOver } from './lifetime.ts'
import { connect, type Post } from './link.ts'
import { now, page, queryIn, stateOf } from './primordials.ts'
import { startReader } from './reader.ts'
import type { Entry } from './request.ts'
import { attempt } from './text.ts'
import { hookXhr } from './xhrHook.ts'

/** Whether some script of the page may have run before. */
const isLate = (): boolean => stateOf(page.document) !== 'loading' || queryIn(page.document, '* > *') !== null

/** Looks on from the page's world: remembers from the start, reads once it is told what. */
export function inspect(): void {
  const late = isLate()
  const pending = emptyBag()
  const agentLoad: AgentLoad = { awaited: false, left: false }
  let assignment: Assignment
  let isEnabled = false
  let read: ReturnType<typeof startReader> | undefined
  let actions: ReturnType<typeof startActions> | undefined

  const post = connect(hear)
  if (!post) return
  const begun = (entry: Entry): void => keep(actions ? actions.begun(entry) : pending, 'requests', entry)
  attempt(() => hookFetch(begun))
  attempt(() => hookXhr(begun))
  hookDtrum(
    (call, args, result) => {
      if (call === 'enable' || call === 'disable') isEnabled = call === 'enable'
      else if (call === 'enterAction') actions?.entered(args[0], result)
      else if (call === 'leaveAction') actions?.left(args[0])
      else {
        const bag = actions ? actions.current(call === 'addActionProperties' && args[0]) : pending
        eachApiValue(call, args, now(), (value) => keep(bag, 'calls', value))
      }
    },
    (agent) => {
      const entered = (id: unknown, time: unknown, _: unknown, element: unknown): void => {
        attempt(() => isOver() || actions?.agentEntered(id, time, element))
      }
      const left = (id: unknown): void => {
        attempt(() => {
          if (isOver()) return
          agentLoad.left = true
          agentLoad.awaited = false
          actions?.agentLeft(id)
        })
      }
      agent.addEnterActionListener(entered)
      agent.addLeaveActionListener(left)
      agentLoad.awaited = !late
      atEnd(() => {
        agent.removeEnterActionListener(entered)
        agent.removeLeaveActionListener(left)
      })
    },
  )

  function hear(message: ToPage): void {
    if (message.kind === 'attach') {
      const isReading = message.assignment.reading
      if (isReading || actions) assignment = message.assignment
      if (!isReading || actions) return
      read = startReader(
        () => assignment,
        post as Post,
        late,
        () => isEnabled,
      )
      actions = startActions(pending, agentLoad, () => assignment.announcing && post?.({ kind: 'began' }), read)
    } else if (message.kind === 'detach') endAll()
    else {
      const at = now()
      read?.({
        ...emptyBag(),
        kind: 'manual',
        name: 'reading on demand',
        boundaries: 'simulated',
        cutOff: null,
        startedAt: at,
        endedAt: at,
      })
    }
  }
}
