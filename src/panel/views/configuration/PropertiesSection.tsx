import { useMemo } from 'preact/hooks'
import { isUnsaved } from '../../drafting.ts'
import { Grid } from '../../parts/Grid.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { Blank } from '../../parts/Message.tsx'
import { ProblemList } from '../../parts/ProblemList.tsx'
import { Split } from '../../parts/Split.tsx'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { type Configured, configuredOf } from './configured.ts'
import { configuredColumns } from './configuredColumns.tsx'
import { Editor } from './editor/Editor.tsx'

const keyOf = ({ index }: Configured) => index

/** The properties of the configuration in use with their problems, and the editor of one of them. */
export function PropertiesSection() {
  const store = useStore()
  const columns = useMemo(configuredColumns, [])
  const { undo, redo } = store.edits.value
  const rows = store.rows.value
  const problems = store.problems.value
  const items = useMemo(() => configuredOf(rows, problems), [rows, problems])
  const drafting = store.drafting.value
  const keys = new Set(rows.map(({ capture }) => capture.property.key))
  const general = problems.filter(({ key }) => key === null || !keys.has(key))
  const open = (index: number) => {
    if (drafting && isUnsaved(drafting)) store.announcement.value = text('ui_unsaved_first')
    else store.send({ kind: 'edit', index })
  }
  const close = () => {
    store.drafting.value = null
    store.send({ kind: 'closeEditor' })
  }
  const draft = () => store.send({ kind: 'draft', wanted: { type: 'CSS_SELECTOR', expression: '', key: '' } })
  return (
    <>
      <div class="section-bar" data-pane>
        <button type="button" class="button" disabled={store.locked.value} onClick={draft}>
          {text('ui_new_property')}
        </button>
        <IconButton
          icon="undo"
          label={text('ui_undo_edit')}
          disabled={undo === 0}
          onClick={() => store.send({ kind: 'undoEdit' })}
        />
        <IconButton
          icon="redo"
          label={text('ui_redo_edit')}
          disabled={redo === 0}
          onClick={() => store.send({ kind: 'redoEdit' })}
        />
        {store.locked.value && <span class="quiet">{text('ui_locked')}</span>}
      </div>
      {general.length > 0 && (
        <details class="general-problems" open>
          <summary>{text('ui_general_problems', general.length)}</summary>
          <ProblemList problems={general} label={text('ui_column_problems')} />
        </details>
      )}
      {items.length === 0 && !drafting ? (
        <Blank
          name="no_properties_configured"
          sentence={text('ui_state_no_properties_configured')}
          actions={[{ label: text('ui_new_property'), run: draft }]}
        />
      ) : (
        <Split
          open={drafting !== null}
          grid={({ alone, focusDetail }) => (
            <div class="split-grid configured-grid" data-pane>
              <Grid
                label={text('ui_tab_properties')}
                columns={columns}
                items={items}
                keyOf={keyOf}
                selected={drafting?.edited.index ?? null}
                sort={null}
                order=""
                onSelect={({ index }) => open(index)}
                onOpen={(byKeyboard) => {
                  if (byKeyboard || alone) requestAnimationFrame(focusDetail)
                }}
              />
            </div>
          )}
          detail={({ alone, focusGrid }) =>
            drafting && (
              <Editor
                key={drafting.edited.serial}
                drafting={drafting}
                alone={alone}
                onBack={focusGrid}
                onClose={() => {
                  close()
                  requestAnimationFrame(focusGrid)
                }}
              />
            )
          }
        />
      )}
    </>
  )
}
