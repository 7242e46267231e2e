import { evaluate } from '../evaluate.ts'
import type { Task, TaskName, TaskResult } from './task.ts'
import code from './tasksEntry.ts?worker&url'

let source: Promise<string> | undefined

/**
 * Runs one task of ours in the inspected page's top document. The code is constant, made when the extension was built;
 * only data in JSON goes with it. `$0` is the element selected in DevTools.
 *
 * @returns what the task gives, or null where the page can't be asked; it comes from the page: trust nothing in it
 */
export async function runInPage<Name extends TaskName>(name: Name, data: Task[Name]): Promise<TaskResult[Name] | null> {
  source ??= fetch(code).then((answer) => answer.text())
  // An extension that was updated under an open DevTools has no files any more.
  const script = await source.catch(() => null)
  if (script === null) return null
  const task = `{ name: ${JSON.stringify(name)}, data: ${JSON.stringify(data)}, selected: typeof $0 === 'undefined' ? null : $0, result: null }`
  return (await evaluate(`((rumTask) => { ${script}\nreturn JSON.stringify(rumTask.result) })(${task})`).then(
    (answer) => (typeof answer === 'string' ? parsed(answer) : null),
  )) as TaskResult[Name] | null
}

/** A page may have put its own functions in the way. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
