import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A view whose code is fetched when it is first shown, so that the panel's first view does not wait for it. */
export function lazily(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | null = null
  return function Lazy() {
    const [View, setView] = useState<ComponentType | null>(() => loaded)
    useEffect(() => {
      if (loaded) return
      load().then((view) => {
        loaded = view
        setView(() => view)
      })
    }, [])
    return View && <View />
  }
}
