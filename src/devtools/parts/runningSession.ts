import { isSame } from '../../core/isSame.ts'
import type { Application } from '../../core/model/application.ts'
import type { Capture } from '../../core/model/capture.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { DerivedAction } from '../../core/session/derivedAction.ts'
import type { RecordedAction } from '../../core/session/recording.ts'
import { type CountedValue, startSession } from '../../core/session/sessionValue.ts'
import type { Facts } from './part.ts'

type Running = {
  readonly application: Application
  readonly settings: Settings
  readonly session: ReturnType<typeof startSession>
  /** What is in it. */
  readonly added: DerivedAction[]
}

/** A session's values and the actions that are in them; those behind are waited for. */
type SoFar = { readonly values: readonly CountedValue[]; readonly derived: readonly DerivedAction[] }

/**
 * The values of a session that mostly grows at its end: what is in them already is not added up again, and there is
 * no more added than there is time for.
 *
 * @returns takes the session's actions, oldest first
 */
export function startRunningSession() {
  let last: Running | null = null
  return (
    actions: readonly RecordedAction[],
    application: Application,
    { settings, capturesInTime, hasTime }: Pick<Facts, 'settings' | 'capturesInTime' | 'hasTime'>,
  ): SoFar => {
    const capturesAt = (index: number): readonly Capture[] | null => {
      const recorded = actions[index]
      return recorded ? capturesInTime(recorded) : null
    }
    const goesOn =
      last?.application === application &&
      last.settings === settings &&
      last.added.every(({ captures }, index) => isSame(captures, capturesAt(index)))
    const running: Running =
      goesOn && last ? last : { application, settings, session: startSession(application, settings), added: [] }
    last = running
    for (const recorded of actions.slice(running.added.length)) {
      const captures = hasTime() ? capturesInTime(recorded) : null
      if (!captures) break
      const derived = { ...recorded, captures }
      running.session.add(derived)
      running.added.push(derived)
    }
    return { values: running.session.values(), derived: running.added }
  }
}
