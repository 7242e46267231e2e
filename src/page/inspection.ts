import type { Assignment, FromPage, ToPage } from '../bridge/pageMessages.ts'
import type { ApiValue } from '../core/model/apiCall.ts'
import { makeBag } from './action.ts'
import { startActions } from './actions.ts'
import { eachApiValue } from './apiValues.ts'
import { type DtrumCall, hookDtrum } from './dtrum.ts'
import { hookFetch } from './fetchHook.ts'
import { connect } from './link.ts'
import { countOf, elementsNamed, lengthOf, now, page, queryAll, stateOf } from './primordials.ts'
import { startReader } from './reader.ts'
import { type Plan, preparePlan } from './readPass.ts'
import type { Entry } from './request.ts'
import { attempt, split } from './text.ts'
import { hookXhr } from './xhrHook.ts'

/** Whether some script of the page may have run before. */
const isLate = (): boolean => stateOf(page.document) !== 'loading' || countOf(elementsNamed(page.document, '*')) > 1

/** Looks on from the page's world: remembers from the start, reads once it is told what. */
export function inspect(): void {
  const late = isLate()
  const pending = makeBag()
  let plan: Plan | null = null
  let isEnabled = false
  let reader: ReturnType<typeof startReader> | null = null
  let actions: ReturnType<typeof startActions> | null = null

  const link = connect(hear)
  if (!link) return
  const post = (message: FromPage): void => link.post(message)
  const log = {
    begun: (entry: Entry): void => (actions ? actions.begun(entry) : pending.requests.add(entry)),
    names: () => plan?.headers ?? null,
  }
  const called = (value: ApiValue): void => (actions ? actions.called(value) : pending.calls.add(value))
  const seen = (call: DtrumCall, args: readonly unknown[], result: unknown): void => {
    if (call === 'enable' || call === 'disable') isEnabled = call === 'enable'
    else if (call === 'enterAction') actions?.entered(args[0], result)
    else if (call === 'leaveAction') actions?.left(args[0])
    else eachApiValue(call, args, now(), called)
  }
  const hooks = [hookFetch(log), hookXhr(log), hookDtrum(seen)] as const

  function attach(assignment: Assignment): void {
    plan = preparePlan(assignment)
    if (!assignment.reading || actions) return
    reader = startReader({ plan: () => plan as Plan, post, late, enabled: () => isEnabled, pending })
    const { add } = reader
    actions = startActions(pending, add)
  }

  function detach(): void {
    for (let i = 0; i < hooks.length; i++) attempt(() => hooks[i]?.undo())
    actions?.stop()
    reader?.stop()
    link?.close()
  }

  function hear(message: ToPage): void {
    if (message.kind === 'attach') attach(message.assignment)
    else if (message.kind === 'detach') detach()
    else if (message.kind === 'count')
      post({ kind: 'counted', selector: message.selector, count: count(message.selector) })
    else if (reader) {
      const at = now()
      reader.add({ kind: 'manual', name: 'reading on demand', startedAt: at, endedAt: at, bag: pending })
    }
  }
}

/** How many elements a selector finds; what it can't find for being invalid is none. */
const count = (expression: string): number =>
  attempt(() => lengthOf(queryAll(page.document, split(expression, '@', 1)[0] ?? ''))) ?? 0
