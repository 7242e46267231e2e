import { deriving } from '../derive/deriveAction.ts'
import type { UserAction } from '../model/action.ts'
import type { Application } from '../model/application.ts'
import type { Capture } from '../model/capture.ts'
import type { Recording } from './recording.ts'

/** A recorded action with its captures, one per configured property, in configuration order. */
export type DerivedAction = {
  readonly action: UserAction
  readonly timeOrigin: number
  readonly captures: readonly Capture[]
}

/** Every action of a recording as the configuration and the settings make it. */
export function deriveRecording(
  { actions, settings, entries }: Pick<Recording, 'actions' | 'settings' | 'entries'>,
  application: Application,
): readonly DerivedAction[] {
  const derive = deriving(application, settings, entries)
  return actions.map(({ action, timeOrigin }) => ({ action, timeOrigin, captures: derive(action, timeOrigin) }))
}

/** The actions of the current session: from the one on that the user let it begin with. */
export const inSession = (derived: readonly DerivedAction[], sessionFrom: number | null): readonly DerivedAction[] =>
  sessionFrom === null ? derived : derived.filter(({ action }) => action.id >= sessionFrom)
