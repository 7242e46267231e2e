import type { Selector } from '@puppeteer/replay'

type Root = Document | ShadowRoot

/** Elements by the first of a step's selectors that finds any, in document order. */
export function findAll(selectors: readonly Selector[]): readonly Element[] {
  for (const selector of selectors) {
    const found = findBy(typeof selector === 'string' ? [selector] : selector)
    if (found.length > 0) return found
  }
  return []
}

/** Each part looks into the shadow trees of what the part before has found. */
function findBy(parts: readonly string[]): readonly Element[] {
  let roots: readonly Root[] = [document]
  let found: readonly Element[] = []
  for (const part of parts) {
    found = roots.flatMap((root) => findIn(root, part))
    roots = found.flatMap(({ shadowRoot }) => shadowRoot ?? [])
  }
  return found
}

/** The dialects of the browser's Recorder, told by their beginning; the accessible name is not at hand in a page. */
function findIn(root: Root, part: string): readonly Element[] {
  const [, dialect, rest = ''] = /^(aria|text|xpath|pierce)\/(.*)$/s.exec(part) ?? []
  try {
    if (dialect === 'aria') return []
    if (dialect === 'text') return byText(root, rest)
    if (dialect === 'xpath') return byPath(root, rest)
    if (dialect === 'pierce') return rootsIn(root).flatMap((one) => [...one.querySelectorAll(rest)])
    return [...root.querySelectorAll(part)]
  } catch {
    return []
  }
}

const rootsIn = (root: Root): readonly Root[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
]

/** The innermost elements that have the text. */
function byText(root: Root, text: string): readonly Element[] {
  const has = (element: Element): boolean => element.textContent?.includes(text) === true
  return [...root.querySelectorAll('body *, :host *')].filter(
    (element) => !element.matches('script, style') && has(element) && ![...element.children].some(has),
  )
}

function byPath(root: Root, path: string): readonly Element[] {
  const found = document.evaluate(path, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
  const nodes = Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index))
  return nodes.filter((node) => node instanceof Element)
}
