import type { Edited } from '../../bridge/configurationView.ts'
import { type Configuration, draftOf, toConfiguration } from '../../core/config/configuration.ts'
import { EMPTY_BODY, newProperty, type WantedProperty } from '../../core/config/edit/newProperty.ts'
import {
  draftAt,
  duplicateOf,
  type PropertyDraft,
  sharersOf,
  withDraft,
  withoutProperty,
} from '../../core/config/edit/propertyDraft.ts'
import type { JsonObject } from '../../core/config/json.ts'
import { writeConfiguration } from '../../core/config/readConfiguration.ts'
import type { Desk, Wishes } from './desk.ts'

type Editing = Wishes<
  | 'edit'
  | 'draft'
  | 'duplicate'
  | 'remove'
  | 'preview'
  | 'callPreviewed'
  | 'saveDraft'
  | 'closeEditor'
  | 'undoEdit'
  | 'redoEdit'
>

const EMPTY = toConfiguration(draftOf(EMPTY_BODY, 'config-api'))

/** Opens a property in the editor. */
export function opener({ publisher, configuration }: Pick<Desk, 'publisher' | 'configuration'>) {
  let serial = 0
  const base = (): Configuration => configuration.inUse?.configuration ?? EMPTY
  const open = (index: number | null, draft: PropertyDraft | null, afterSave = false): void => {
    const sharers = draft ? sharersOf(base(), index, draft) : []
    const edited: Edited | null = draft && { serial: ++serial, index, draft, afterSave, sharers }
    publisher.set({ edited })
  }
  return {
    open,
    base,
    openNew: (wanted: WantedProperty): void => open(null, newProperty(base().body, wanted)),
  }
}

export type Opener = ReturnType<typeof opener>

/** Wishes of the editor. A configuration that a policy sets is not edited. */
export const editingWishes = ({ configuration, edits, preview, editor, publisher, toFrame }: Desk): Editing => {
  const { open, base, openNew } = editor
  /** Saved as our own file, which carries everything that came with the configuration. */
  const save = (body: JsonObject): boolean => {
    if (configuration.locked) return false
    const written = writeConfiguration(toConfiguration({ ...base(), body }), 'inspector')
    if (!written.ok) return false
    const name = configuration.inUse?.stored.name ?? ''
    if (!edits.change({ text: written.value, source: 'editor', name, savedAt: 0 })) return false
    toFrame({ kind: 'read' })
    return true
  }
  const close = (): void => {
    publisher.set({ edited: null })
    preview.stop()
  }
  return {
    edit: ({ index }) => open(index, draftAt(base(), index)),
    draft: ({ wanted }) => openNew(wanted),
    duplicate: ({ index }) => {
      const draft = draftAt(base(), index)
      if (draft) open(null, duplicateOf(base(), draft))
    },
    remove: ({ index }) => {
      close()
      save(withoutProperty(base().body, index))
    },
    preview: (wanted) => preview.want(wanted),
    callPreviewed: () => preview.call(),
    saveDraft: ({ index, draft }) => {
      if (!save(withDraft(base().body, index, draft))) return
      const at = index ?? base().application.properties.length - 1
      open(at, draftAt(base(), at), true)
    },
    closeEditor: close,
    undoEdit: () => {
      close()
      edits.undo()
    },
    redoEdit: () => {
      close()
      edits.redo()
    },
  }
}
