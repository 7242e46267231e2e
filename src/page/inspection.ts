import type { Assignment, FromPage, ToPage } from '../bridge/pageMessages.ts'
import { startActions } from './actions.ts'
import { eachApiValue } from './apiValues.ts'
import { emptyBag, keepCall, keepRequest } from './bag.ts'
import { hookDtrum } from './dtrum.ts'
import { hookFetch } from './fetchHook.ts'
import { connect } from './link.ts'
import { lengthOf, now, page, queryAll, stateOf } from './primordials.ts'
import { startReader } from './reader.ts'
import { type Plan, preparePlan } from './readPass.ts'
import type { Entry } from './request.ts'
import { attempt, split } from './text.ts'
import { hookXhr } from './xhrHook.ts'

/** Whether some script of the page may have run before. */
const isLate = (): boolean => stateOf(page.document) !== 'loading' || lengthOf(queryAll(page.document, '*')) > 1

/** Looks on from the page's world: remembers from the start, reads once it is told what. */
export function inspect(): void {
  const late = isLate()
  const pending = emptyBag()
  let plan: Plan | undefined
  let isEnabled = false
  let reader: ReturnType<typeof startReader> | undefined
  let actions: ReturnType<typeof startActions> | undefined

  const link = connect(hear)
  if (!link) return
  const begun = (entry: Entry): void => {
    keepRequest(actions ? actions.begun(entry) : pending, entry)
  }
  const undoFetch = attempt(() => hookFetch(begun))
  const undoXhr = attempt(() => hookXhr(begun))
  const undoDtrum = hookDtrum((call, args, result) => {
    if (call === 'enable' || call === 'disable') isEnabled = call === 'enable'
    else if (call === 'enterAction') actions?.entered(args[0], result)
    else if (call === 'leaveAction') actions?.left(args[0])
    else {
      const bag = actions ? actions.current() : pending
      eachApiValue(call, args, now(), (value) => keepCall(bag, value))
    }
  })

  function attach(assignment: Assignment): void {
    plan = preparePlan(assignment)
    if (!assignment.reading || reader) return
    reader = startReader(
      () => plan as Plan,
      (message: FromPage) => link?.post(message),
      late,
      () => isEnabled,
    )
    actions = startActions(pending, reader.add)
  }

  function hear(message: ToPage): void {
    if (message.kind === 'attach') attach(message.assignment)
    else if (message.kind === 'detach') {
      link?.close()
      undoFetch?.()
      undoXhr?.()
      undoDtrum()
      actions?.stop()
      reader?.stop()
    } else if (message.kind === 'count') {
      const { selector } = message
      // What can't be counted for being invalid is none.
      const count = attempt(() => lengthOf(queryAll(page.document, split(selector, '@', 1)[0] as string))) ?? 0
      link?.post({ kind: 'counted', selector, count })
    } else {
      const at = now()
      reader?.add({ ...pending, kind: 'manual', name: 'reading on demand', startedAt: at, endedAt: at })
    }
  }
}
