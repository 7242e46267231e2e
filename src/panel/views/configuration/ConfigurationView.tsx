import { SECTIONS, type SectionId } from '../../store.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { AddSection } from './AddSection.tsx'
import { PageSection } from './PageSection.tsx'
import { PropertiesSection } from './PropertiesSection.tsx'
import { SourcesSection } from './SourcesSection.tsx'

const PARTS = {
  sources: SourcesSection,
  properties: PropertiesSection,
  add: AddSection,
  page: PageSection,
} as const

/** The configuration in use: where it comes from, what is in it and wrong with it, what could be, and what the page has. */
export function ConfigurationView() {
  const store = useStore()
  const { problems, rows } = store
  const section = store.section.value
  const Part = PARTS[section]
  const badges: Partial<Record<SectionId, string>> = {
    properties:
      problems.value.length > 0
        ? `${rows.value.length} · ${text('ui_problem_count', problems.value.length)}`
        : String(rows.value.length || ''),
  }
  return (
    <>
      <nav class="sections" aria-label={text('ui_sections')} data-pane>
        {SECTIONS.map((id) => (
          <button
            key={id}
            type="button"
            class="section-button"
            data-section={id}
            aria-current={id === section}
            onClick={() => {
              store.section.value = id
            }}
          >
            {text(`ui_section_${id}`)} {badges[id] && <span class="badge">{badges[id]}</span>}
          </button>
        ))}
      </nav>
      <Part />
    </>
  )
}
