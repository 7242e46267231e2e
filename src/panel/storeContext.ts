import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { createStore, type Store } from './store.ts'

export const StoreContext = createContext<Store>(createStore())
export const useStore = (): Store => useContext(StoreContext)
