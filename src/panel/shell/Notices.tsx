import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../parts/Message.tsx'
import { noticeOf } from '../states.ts'
import { useStore } from '../storeContext.ts'
import { dayOf, sentence, text } from '../text.ts'

/** A reconnection that nobody would have noticed is not worth a word. */
const PATIENCE = 1_000

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    setSlow(false)
    if (!waiting) return
    const timer = setTimeout(() => setSlow(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [waiting])
  return slow
}

export function Notices() {
  const store = useStore()
  const slow = useSlow(store.connection.value === 'reconnecting')
  const refused = store.refused.value
  const notice = noticeOf(store, slow)
  const imported = store.imported.value
  return (
    <>
      {imported && (
        <Notice
          name="imported"
          tone="info"
          sentence={
            imported.at === null
              ? text('ui_imported_har', imported.name, imported.requests)
              : text('ui_imported', imported.name, dayOf(imported.at), imported.actions)
          }
          actions={[{ label: text('ui_back_to_live'), run: () => store.send({ kind: 'backToLive' }) }]}
        />
      )}
      {refused && (
        <Notice
          name="refused"
          tone="error"
          sentence={sentence('refused', refused)}
          actions={[{ label: text('ui_dismiss'), run: () => store.send({ kind: 'forgetRefusal' }) }]}
        />
      )}
      {notice && <Notice {...notice} />}
    </>
  )
}
