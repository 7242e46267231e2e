import { jsonPaths, leavesOf, pathable, shown } from './leaves.ts'
import type { Found } from './task.ts'

/** Of each kind at most. */
const MOST = 60

/** What of the page properties could capture; nothing is called, getters aren't either. */
export function suggest(): Found {
  return {
    meta: [...document.querySelectorAll<HTMLMetaElement>('meta[name], meta[property]')].slice(0, MOST).map((meta) => {
      const name = meta.getAttribute('name')
      const content = shown(meta.getAttribute('content') ?? '')
      return name === null
        ? (['property', meta.getAttribute('property') ?? '', content] as const)
        : (['name', name, content] as const)
    }),
    globals: globals(),
    cookies: pairs(guarded(() => document.cookie) ?? '', /;\s*/),
    session: stored(() => sessionStorage, 'sessionStorage'),
    local: stored(() => localStorage, 'localStorage'),
    query: pairs(location.search.slice(1) || (location.hash.split('?')[1] ?? ''), '&'),
  }
}

function guarded<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}

const pairs = (text: string, separator: string | RegExp): (readonly [string, string])[] =>
  text
    .split(separator)
    .filter((pair) => pair !== '')
    .slice(0, MOST)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, shown(value.join('='))] as const
    })

/** Data of the browser itself. */
const OWN = ['chrome', 'browser', 'dT_']

/** Plain data that the page's scripts put on `window`: what browsers have there of their own is no plain data. */
function globals(): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  for (const name of Object.keys(window)) {
    if (found.length >= MOST) break
    const value =
      pathable(name) && !OWN.includes(name) ? Object.getOwnPropertyDescriptor(window, name)?.value : undefined
    found.push(...leavesOf(name, value, MOST - found.length))
  }
  return found
}

/** Texts in a storage; where a text is JSON, what is in it, in the notation that reads it there. */
function stored(storage: () => Storage, path: string): readonly (readonly [string, string])[] {
  const store = guarded(storage)
  const found: (readonly [string, string])[] = []
  if (!store) return found
  for (let i = 0; i < store.length && found.length < MOST; i++) {
    const name = store.key(i) ?? ''
    if (pathable(name)) found.push(...jsonPaths(`${path}.${name}`, store.getItem(name) ?? '', MOST - found.length))
  }
  return found
}
