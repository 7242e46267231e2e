import { act } from './act.ts'
import { agent } from './agent.ts'
import { elementOf, readersOf } from './element.ts'
import { highlight, unhighlight } from './highlight.ts'
import { pick, picked, stopPicking } from './pick.ts'
import { suggest } from './suggest.ts'
import type { RunningTask, Task, TaskName, TaskResult } from './task.ts'

/** Stands around this code when it runs in the page. */
declare const rumTask: RunningTask

const TASKS: { readonly [Name in TaskName]: (data: Task[Name], selected: Element | null) => TaskResult[Name] } = {
  highlight: ({ selector }) => highlight(selector),
  unhighlight,
  pick,
  picked,
  stopPicking,
  selected: (_, element) => (element ? elementOf(element) : null),
  readersOfSelected: ({ selectors }, element) => (element ? readersOf(element, selectors) : []),
  suggest,
  agent,
  act: ({ step }) => act(step),
}

rumTask.result = (TASKS[rumTask.name] as (data: unknown, selected: Element | null) => unknown)(
  rumTask.data,
  rumTask.selected,
)
