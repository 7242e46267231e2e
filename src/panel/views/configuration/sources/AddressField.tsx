import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { addressOf } from '../../../../core/library/address.ts'
import { sentence, text } from '../../../text.ts'

type Props = {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly check: typeof addressOf
  /** Takes an address that was checked. */
  readonly onSave: (address: string) => void
  /** More to be saved with it. */
  readonly children?: ComponentChildren
}

/** Asks for an address; one that can't be loaded from is said at once and not taken. */
export function AddressField({ label, hint, value, check, onSave, children }: Props) {
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const [entered, setEntered] = useState(value)
  return (
    <form
      class="source-form"
      onSubmit={(event) => {
        event.preventDefault()
        const checked = check(entered)
        setRefused(checked.ok ? null : sentence('sync', checked.failure))
        if (checked.ok) onSave(checked.url)
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        class="mono"
        type="text"
        inputMode="url"
        spellcheck={false}
        autocomplete="off"
        value={entered}
        aria-describedby={`${id}-hint`}
        aria-invalid={refused !== null}
        onInput={({ currentTarget }) => setEntered(currentTarget.value)}
      />
      <p
        id={`${id}-hint`}
        class={refused === null ? '' : 'source-failure'}
        role={refused === null ? undefined : 'alert'}
      >
        {refused ?? hint}
      </p>
      {children}
      <div class="buttons">
        <button type="submit" class="button primary">
          {text('ui_save')}
        </button>
      </div>
    </form>
  )
}
