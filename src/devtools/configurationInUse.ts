import type { StoredConfiguration } from '../bridge/relayMessages.ts'
import { keepEqual } from '../core/config/keepEqual.ts'
import { problemsOf } from '../core/config/problemsOf.ts'
import { refused } from '../core/config/refusal.ts'
import type { Application } from '../core/model/application.ts'
import type { Source } from '../core/model/source.ts'
import { quotasOf } from '../core/session/quotas.ts'
import { type InUse, toUse } from './configuration.ts'
import type { Publisher } from './publisher.ts'

type Doing = {
  /** False while a policy says what is used. */
  readonly mayOffer: () => boolean
  readonly save: (stored: StoredConfiguration, application: Application) => void
  /** Another configuration is in use, or none. */
  readonly used: (inUse: InUse | null) => void
}

/** Holds the configuration in use. One that can't be read is refused with its place; what worked before stays. */
export function startConfigurationInUse(publisher: Publisher, { mayOffer, save, used }: Doing) {
  let inUse: InUse | null = null
  /** One that is tried on a recorded session, in place of the own one; the page and the store know nothing of it. */
  let tried: { readonly inUse: InUse | null } | null = null
  let revision = 0
  let lastRevision = 0
  /** Actions name the revision that they were read by; a page may still send one of an earlier one. */
  const sourcesOf = new Map<number, readonly Source[]>()

  const shownNow = (): InUse | null => (tried ? tried.inUse : inUse)
  const show = (): void => {
    const shown = shownNow()
    publisher.set({
      configuration: shown && {
        application: shown.application,
        source: shown.stored.source,
        fileName: shown.stored.name,
        savedAt: shown.stored.savedAt,
      },
      problems: shown ? problemsOf(shown.configuration) : [],
      quotas: quotasOf(shown?.application.properties ?? []),
    })
  }

  const use = (stored: StoredConfiguration | null): void => {
    if (stored?.text === inUse?.stored.text && stored?.savedAt === inUse?.stored.savedAt) return
    const read = stored && toUse(stored)
    if (read && !read.ok) {
      publisher.set({ refused: read.refusal })
      return
    }
    inUse = read && { ...read.inUse, application: keepEqual(read.inUse.application, inUse?.application) }
    revision = ++lastRevision
    sourcesOf.set(revision, inUse?.sources ?? [])
    if (!tried) show()
    used(inUse)
  }

  /** False if it was refused. */
  const tryOn = (stored: StoredConfiguration | null): boolean => {
    const read = stored && toUse(stored)
    publisher.set({ refused: read && !read.ok ? read.refusal : null })
    if (read && !read.ok) return false
    tried = { inUse: read?.inUse ?? null }
    show()
    return true
  }

  return {
    /** What everything is derived by. */
    get inUse(): InUse | null {
      return shownNow()
    },
    /** What the page is read by. */
    get own(): InUse | null {
      return inUse
    },
    tryOn,
    backToOwn(): void {
      tried = null
      show()
    },
    /** Set by somebody else, so that it is not the user's to change. */
    get locked(): boolean {
      return inUse?.stored.source === 'policy'
    },
    get revision(): number {
      return revision
    },
    sourcesOf: (of: number): readonly Source[] | undefined => sourcesOf.get(of),
    /** A revision of its own for these sources, which the page is to read beside those of the configuration. */
    borrow(sources: readonly Source[]): number {
      sourcesOf.set(++lastRevision, sources)
      return lastRevision
    },
    /** Takes what the background keeps. */
    use,
    /** Takes what the user gives, and has it kept; on a recorded session it is only tried. False if it was refused. */
    offer(stored: StoredConfiguration): boolean {
      if (tried) return tryOn(stored)
      const read = mayOffer() ? toUse(stored) : refused('locked-by-policy')
      publisher.set({ refused: read.ok ? null : read.refusal })
      if (!read.ok) return false
      use(stored)
      save(stored, read.inUse.application)
      return true
    },
  }
}

export type ConfigurationInUse = ReturnType<typeof startConfigurationInUse>
