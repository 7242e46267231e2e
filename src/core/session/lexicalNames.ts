import { note } from '../model/code.ts'
import type { PageAction } from '../model/pageAction.ts'
import type { Reading } from '../model/reading.ts'
import type { Source } from '../model/source.ts'

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u
const RESERVED = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
)

const firstSegment = (path: string): string => path.split(/[.[]/, 1)[0] ?? ''

/**
 * A path whose first name is not on `window` may be a top-level `let`, `const` or `class`, which the page's scripts see
 * and the product does not. The page can't tell; the debugger's view can.
 *
 * @param typeOf what `typeof NAME` gives in the page for an identifier; `undefined` where it can't be asked
 */
export async function withLexicalNames(
  action: PageAction,
  sources: readonly Source[],
  typeOf: (identifier: string) => Promise<string>,
): Promise<PageAction> {
  // The page that could be asked is another one by now.
  if (action.cutOff === 'navigation') return action
  const changed = new Map<number, Reading>()
  for (const [index, source] of sources.entries()) {
    const reading = action.readings[index]
    if (source.type !== 'JAVA_SCRIPT_VARIABLE' || reading?.kind !== 'missing') continue
    const name = firstSegment(source.expression)
    if (reading.reason.code !== 'path-missing' || reading.reason.args[1] !== name) continue
    if (IDENTIFIER.test(name) && !RESERVED.has(name) && (await typeOf(name)) !== 'undefined')
      changed.set(index, { ...reading, reason: note('path-lexical', source.expression, name) })
  }
  if (changed.size === 0) return action
  const readings = Array.from(action.readings, (reading, index) => changed.get(index) ?? reading)
  return { ...action, readings }
}
