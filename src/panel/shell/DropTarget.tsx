import { useEffect, useState } from 'preact/hooks'
import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'
import { importFile } from '../views/configuration/importFile.ts'

const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A configuration file may be dropped anywhere on the panel. */
export function DropTarget() {
  const store = useStore()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      importFile(store, file)
    }
    const controller = new AbortController()
    const { signal } = controller
    document.addEventListener('dragover', onOver, { signal })
    document.addEventListener('dragleave', onLeave, { signal })
    document.addEventListener('drop', onDrop, { signal })
    return () => controller.abort()
  }, [store])
  return over ? <div class="drop">{text('ui_drop')}</div> : null
}
