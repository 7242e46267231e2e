import type { FromToolbox, StoredConfiguration } from '../bridge/relayMessages.ts'
import type { Library } from '../bridge/syncMessages.ts'
import { type ChoicePage, choose, inUseOf, isPolicyOnly } from '../core/library/choice.ts'
import { applicationKey, type Entry, type Revision } from '../core/library/library.ts'
import type { Application } from '../core/model/application.ts'
import type { ConfigurationInUse } from './configurationInUse.ts'
import { runInPage } from './inPage/run.ts'
import { onPageOf } from './onPage.ts'
import type { Publisher } from './publisher.ts'
import { startRevisionComparison } from './revisionComparison.ts'

type Doing = {
  /** The configuration in use; asked for only once there is a library. */
  readonly configuration: () => ConfigurationInUse
  readonly post: (message: FromToolbox) => void
  /** Another configuration is in use than the page was read by. */
  readonly replaced: () => void
}

/**
 * Chooses of the background's library what is used on the inspected page, and fetches its text. What the user has just
 * given is in use until the library has it, and said again to a background that died before it could keep it.
 */
export function startLibrarian(publisher: Publisher, { configuration, post, replaced }: Doing) {
  let library: Library | null = null
  let page: ChoicePage = { url: '', agentApplication: null }
  /** What is to be said again while the library has not got it. */
  let given: { readonly stored: StoredConfiguration; readonly messages: readonly FromToolbox[] } | null = null
  let wanted: Revision | null = null
  const comparison = startRevisionComparison(publisher, (hash) => post({ kind: 'text', hash }))

  const isIn = ({ applications }: Library, { savedAt }: StoredConfiguration): boolean =>
    applications.some(({ heads }) => heads.file?.at === savedAt)
  const choiceIn = (from: Library) => choose(from, page)

  const decide = (): void => {
    if (!library) return
    const choice = choiceIn(library)
    publisher.set({ library, choice })
    if (given && !isIn(library, given.stored)) return
    given = null
    const entry = library.applications.find(({ key }) => key === choice?.application)
    wanted = (entry && inUseOf(entry)?.revision) ?? null
    const { own: inUse, use } = configuration()
    if (!wanted) use(null)
    else if (inUse?.stored.savedAt !== wanted.at || inUse.stored.source !== wanted.origin)
      post({ kind: 'text', hash: wanted.text })
  }

  const read = async (url: string, loaded: boolean): Promise<void> => {
    const { tag, running } = onPageOf(await runInPage('agent', null))
    // The page may have gone on while it was asked.
    if (url !== page.url) return
    const agentApplication = tag?.applicationId ?? running?.applicationId ?? null
    if (agentApplication === page.agentApplication || (agentApplication === null && !loaded)) return
    page = { url, agentApplication }
    decide()
  }

  return {
    heard(told: Library): void {
      library = told
      decide()
    },
    text(hash: string, text: string | null): void {
      comparison.text(hash, text)
      if (wanted?.text !== hash || text === null) return
      const { text: _, origin: source, name, at: savedAt } = wanted
      wanted = null
      const { own: inUse, use } = configuration()
      use({ text, source, name, savedAt })
      if (inUse && inUse.stored.text !== text) replaced()
    },
    /** Another top document. The agent of the one before is believed until this one's is read, unless the site changed. */
    navigated(url: string): void {
      const sameSite = originOf(url) === originOf(page.url)
      page = { url, agentApplication: sameSite ? page.agentApplication : null }
      decide()
      read(url, false)
    },
    loaded: (): Promise<void> => read(page.url, true),
    mayGive: (): boolean => library === null || !isPolicyOnly(library),
    /** Has kept what the user gives. Where it would not be chosen for this page it is pinned: it was given to be seen. */
    give(stored: StoredConfiguration, { id, name }: Pick<Application, 'id' | 'name'>): void {
      const key = applicationKey({ id, name })
      const revision: Revision = { text: '', origin: stored.source, name: stored.name, at: stored.savedAt }
      const entry: Entry = { key, id, name, revisions: [], heads: { file: revision } }
      const after = library && {
        ...library,
        applications: [...library.applications.filter((one) => one.key !== key), entry],
        last: key,
      }
      const messages: FromToolbox[] = [{ kind: 'configuration', stored }]
      if (after && choiceIn(after)?.application !== key)
        messages.push({ kind: 'sync', wish: { kind: 'pin', application: key } })
      given = { stored, messages }
      messages.forEach(post)
    },
    reconnected: (): void => given?.messages.forEach(post),
    compare: comparison.compare,
  }
}

export type Librarian = ReturnType<typeof startLibrarian>

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '')
