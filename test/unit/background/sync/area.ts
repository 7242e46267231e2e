import type { Area } from '../../../../src/background/sync/area.ts'

/** A stand-in for a storage area, which keeps JSON as browsers do. `beforeWrite` may throw: the browser refuses, or dies. */
export function memoryArea(beforeWrite: (keys: readonly string[]) => void = () => undefined) {
  const kept = new Map<string, string>()
  const entries = (): Record<string, unknown> =>
    Object.fromEntries([...kept].map(([key, value]) => [key, JSON.parse(value) as unknown]))
  const area: Area = {
    // Chromium's own methods refuse to be called without their area.
    async get(this: unknown, key) {
      if (this === undefined) throw new TypeError('Illegal invocation')
      if (key === null) return entries()
      const value = kept.get(key)
      return value === undefined ? {} : { [key]: JSON.parse(value) as unknown }
    },
    set: async (items) => {
      beforeWrite(Object.keys(items))
      for (const [key, value] of Object.entries(items)) kept.set(key, JSON.stringify(value))
    },
    remove: async (keys) => {
      const all = typeof keys === 'string' ? [keys] : keys
      beforeWrite(all)
      for (const key of all) kept.delete(key)
    },
  }
  return { ...area, kept }
}
