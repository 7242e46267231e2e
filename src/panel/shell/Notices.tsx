import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../parts/Message.tsx'
import { noticeOf } from '../states.ts'
import { useStore } from '../storeContext.ts'
import { sentence, text } from '../text.ts'

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
  return (
    <>
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
