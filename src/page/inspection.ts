import type { Assignment, ToPage } from '../bridge/pageMessages.ts'
import { startActions } from './actions.ts'
import { eachApiValue } from './apiValues.ts'
import { emptyBag, keep } from './bag.ts'
import { hookDtrum } from './dtrum.ts'
import { hookFetch } from './fetchHook.ts'
import { endAll } from './lifetime.ts'
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
  let assignment: Assignment
  let isEnabled = false
  let read: ReturnType<typeof startReader> | undefined
  let actions: ReturnType<typeof startActions> | undefined

  const post = connect(hear)
  if (!post) return
  const begun = (entry: Entry): void => keep(actions ? actions.begun(entry) : pending, 'requests', entry)
  attempt(() => hookFetch(begun))
  attempt(() => hookXhr(begun))
  hookDtrum((call, args, result) => {
    if (call === 'enable' || call === 'disable') isEnabled = call === 'enable'
    else if (call === 'enterAction') actions?.entered(args[0], result)
    else if (call === 'leaveAction') actions?.left(args[0])
    else {
      const bag = actions ? actions.current() : pending
      eachApiValue(call, args, now(), (value) => keep(bag, 'calls', value))
    }
  })

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
      actions = startActions(pending, () => assignment.announcing && post?.({ kind: 'began' }), read)
    } else if (message.kind === 'detach') endAll()
    else {
      const at = now()
      read?.({ ...pending, kind: 'manual', name: 'reading on demand', startedAt: at, endedAt: at })
    }
  }
}
