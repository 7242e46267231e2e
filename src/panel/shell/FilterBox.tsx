import { useId, useRef, useState } from 'preact/hooks'
import { suggest } from '../filter/suggestions.ts'
import { Icon } from '../parts/Icon.tsx'
import { IconButton } from '../parts/IconButton.tsx'
import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'

/** The filter with what is known at the caret on offer, as a combobox. */
export function FilterBox() {
  const store = useStore()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(-1)
  const query = store.query.value
  const { from, to, options } =
    caret === null ? { from: 0, to: 0, options: [] } : suggest(query, caret, store.rows.value, store.timeline.value)
  const close = () => {
    setCaret(null)
    setActive(-1)
  }
  const write = (value: string, at: number | null) => {
    store.query.value = value
    setCaret(at)
    setActive(-1)
  }
  const take = (option: string) => {
    const end = option.endsWith(':') ? option : `${option} `
    const at = from + end.length
    write(query.slice(0, from) + end + query.slice(to).trimStart(), at)
    requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.setSelectionRange(at, at)
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const count = options.length
    if (event.key === 'Escape') {
      if (count > 0) close()
      else write('', null)
    } else if (count > 0 && event.key === 'ArrowDown') setActive((active + 1) % count)
    else if (count > 0 && event.key === 'ArrowUp') setActive((active <= 0 ? count : active) - 1)
    else if (event.key === 'Enter') {
      const option = options[active]
      if (option === undefined) close()
      else take(option)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="filter">
      <Icon name="filter" />
      <input
        ref={input}
        type="text"
        role="combobox"
        class="filter-input"
        spellcheck={false}
        autocomplete="off"
        placeholder={text('ui_filter')}
        title={text('ui_filter_title')}
        aria-label={text('ui_filter')}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        value={query}
        onInput={({ currentTarget }) => write(currentTarget.value, currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {query !== '' && (
        <IconButton
          icon="close"
          label={text('ui_clear_filter')}
          onClick={() => {
            write('', null)
            input.current?.focus()
          }}
        />
      )}
      <div
        role="listbox"
        id={`${id}-list`}
        class="suggestions"
        aria-label={text('ui_suggestions')}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <div
            key={option}
            id={`${id}-${index}`}
            role="option"
            class="suggestion mono"
            tabIndex={-1}
            aria-selected={index === active}
            // A click would take the focus away first.
            onPointerDown={(event) => {
              event.preventDefault()
              take(option)
            }}
          >
            {option}
          </div>
        ))}
      </div>
    </div>
  )
}
