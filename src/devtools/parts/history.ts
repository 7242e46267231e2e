import type { Status } from '../../core/model/code.ts'
import type { Part } from './part.ts'

/** Nothing was there to become anything. */
const NOTHING: ReadonlySet<Status> = new Set(['empty', 'waiting', 'server', 'disabled'])

/** In which actions something became of the watched property, so that one can go from one to the next. */
export const history: Part = ({ timeline, inUse, watch, capturesInTime }) => {
  const index = inUse?.application.properties.findIndex(({ id }) => id === watch.property) ?? -1
  if (watch.property === null || index < 0) return { history: null }
  const actions = timeline.flatMap((recorded) => {
    const status = capturesInTime(recorded)?.[index]?.status
    return status === undefined || NOTHING.has(status) ? [] : [recorded.action.id]
  })
  return { history: { property: watch.property, actions } }
}
