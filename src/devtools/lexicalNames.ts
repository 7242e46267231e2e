import { note } from '../core/model/code.ts'
import type { PageAction } from '../core/model/pageAction.ts'
import type { Reading } from '../core/model/reading.ts'
import type { Source } from '../core/model/source.ts'
import { isLexical } from './inspectedPage.ts'

const firstSegment = (path: string): string => path.split(/[.[]/, 1)[0] ?? ''

/**
 * A path whose first name is not on `window` may be a top-level `let`, `const` or `class`, which the page's scripts see
 * and the product does not. The page can't tell; the debugger's view can.
 */
export async function withLexicalNames(action: PageAction, sources: readonly Source[]): Promise<PageAction> {
  const changed = new Map<number, Reading>()
  for (const [index, source] of sources.entries()) {
    const reading = action.readings[index]
    if (source.type !== 'JAVA_SCRIPT_VARIABLE' || reading?.kind !== 'missing') continue
    const name = firstSegment(source.expression)
    if (reading.reason.code !== 'path-missing' || reading.reason.args[1] !== name) continue
    if (await isLexical(name)) changed.set(index, { ...reading, reason: note('path-lexical', source.expression, name) })
  }
  if (changed.size === 0) return action
  const readings = Array.from(action.readings, (reading, index) => changed.get(index) ?? reading)
  return { ...action, readings }
}
