import { useId, useState } from 'preact/hooks'
import type { Library } from '../../../../bridge/syncMessages.ts'
import { PATTERN_MAX } from '../../../../core/library/glob.ts'
import type { UrlPattern } from '../../../../core/library/library.ts'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'

/** Which application is used on which pages, where nothing on the page says it. */
export function Patterns({ library: { applications, patterns } }: { library: Library }) {
  const store = useStore()
  const id = useId()
  const [pattern, setPattern] = useState('')
  const [application, setApplication] = useState(applications[0]?.key ?? '')
  const set = (to: readonly UrlPattern[]) => store.send({ kind: 'sync', wish: { kind: 'patterns', patterns: to } })
  const nameOf = (key: string) => applications.find((one) => one.key === key)?.name ?? key
  return (
    <div class="patterns">
      <h3>{text('ui_patterns')}</h3>
      <p>{text('ui_patterns_hint')}</p>
      <ul>
        {patterns.map((one, index) => (
          <li key={`${one.pattern} ${one.application}`} class="source-line">
            <span class="mono">{one.pattern}</span>
            <span>{nameOf(one.application)}</span>
            <button
              type="button"
              class="button"
              aria-label={`${text('ui_remove')} ${one.pattern}`}
              onClick={() => set(patterns.filter((_, at) => at !== index))}
            >
              {text('ui_remove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="source-line"
        onSubmit={(event) => {
          event.preventDefault()
          if (pattern.trim() === '') return
          set([...patterns, { pattern: pattern.trim(), application }])
          setPattern('')
        }}
      >
        <label for={id} class="offstage">
          {text('ui_pattern')}
        </label>
        <input
          id={id}
          class="mono"
          type="text"
          placeholder="https://*.shop.example/*"
          maxLength={PATTERN_MAX}
          value={pattern}
          onInput={({ currentTarget }) => setPattern(currentTarget.value)}
        />
        <select
          aria-label={text('ui_pattern_for')}
          value={application}
          onChange={({ currentTarget }) => setApplication(currentTarget.value)}
        >
          {applications.map(({ key, name }) => (
            <option key={key} value={key}>
              {name || key}
            </option>
          ))}
        </select>
        <button type="submit" class="button">
          {text('ui_pattern_add')}
        </button>
      </form>
    </div>
  )
}
