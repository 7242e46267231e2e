import type { StoredConfiguration } from '../bridge/relayMessages.ts'
import { keepEqual } from '../core/config/keepEqual.ts'
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
  let revision = 0
  /** Actions name the revision that they were read by; a page may still send one of an earlier one. */
  const sourcesOf = new Map<number, readonly Source[]>()

  const use = (stored: StoredConfiguration | null): void => {
    if (stored?.text === inUse?.stored.text && stored?.savedAt === inUse?.stored.savedAt) return
    const read = stored && toUse(stored)
    if (read && !read.ok) {
      publisher.set({ refused: read.refusal })
      return
    }
    inUse = read && { ...read.inUse, application: keepEqual(read.inUse.application, inUse?.application) }
    revision++
    sourcesOf.set(revision, inUse?.sources ?? [])
    publisher.set({
      configuration: inUse && {
        application: inUse.application,
        source: inUse.stored.source,
        fileName: inUse.stored.name,
        savedAt: inUse.stored.savedAt,
      },
      quotas: quotasOf(inUse?.application.properties ?? []),
    })
    used(inUse)
  }

  return {
    get inUse(): InUse | null {
      return inUse
    },
    get revision(): number {
      return revision
    },
    sourcesOf: (of: number): readonly Source[] | undefined => sourcesOf.get(of),
    /** Takes what the background keeps. */
    use,
    /** Takes what the user gives, and has it kept. False if it was refused. */
    offer(stored: StoredConfiguration): boolean {
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
