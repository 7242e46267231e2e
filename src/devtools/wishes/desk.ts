import type { Handlers } from '../../bridge/handlers.ts'
import type { ToPage } from '../../bridge/pageMessages.ts'
import type { View } from '../../bridge/panelMessages.ts'
import type { FromToolbox } from '../../bridge/relayMessages.ts'
import type { Watch, Wish } from '../../bridge/wishes.ts'
import type { Check } from '../../core/checks/check.ts'
import type { Log } from '../../core/session/log.ts'
import type { ConfigurationInUse } from '../configurationInUse.ts'
import type { Edits } from '../edits.ts'
import type { Imported } from '../imported.ts'
import type { Librarian } from '../librarian.ts'
import type { Marks } from '../marks.ts'
import type { Masking } from '../masking.ts'
import type { NetworkEntries } from '../networkEntries.ts'
import type { Facts } from '../parts/part.ts'
import type { PreviewOf } from '../preview.ts'
import type { Publisher } from '../publisher.ts'
import type { Opener } from './editing.ts'

/** What the panel's wishes work on. */
export type Desk = {
  readonly log: Log
  readonly marks: Marks
  readonly configuration: ConfigurationInUse
  readonly librarian: Librarian
  readonly edits: Edits
  readonly preview: PreviewOf
  readonly editor: Opener
  readonly network: NetworkEntries
  readonly publisher: Publisher
  readonly masking: Masking
  /** Publishes what is of the page, as far as the masking lets it through. */
  readonly veiled: (parts: Partial<View>) => void
  readonly publish: () => void
  /** Everything as of now. */
  readonly facts: () => Facts
  /** Takes the place of the set of checks. */
  readonly putChecks: (checks: readonly Check[]) => void
  /** Takes a file of checks, a recorded session or a HAR; false: it is none of them. */
  readonly takeFile: (text: string, name: string) => boolean
  /** What is shown in place of what is recorded live. */
  readonly imported: Imported
  /** Back to what is recorded live. */
  readonly backToLive: () => void
  readonly toFrame: (message: ToPage) => void
  readonly toBackground: (message: FromToolbox) => void
  readonly watch: (watch: Watch) => void
}

/** The handlers of some kinds of wishes. */
export type Wishes<Kind extends Wish['kind']> = Pick<Handlers<Wish>, Kind>
