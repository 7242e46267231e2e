import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

const Field = ({ id, label, children }: { id: string; label: string; children: ComponentChildren }) => (
  <div class="form-row">
    <label for={id}>{label}</label>
    {children}
  </div>
)

type TextProps = {
  readonly label: string
  readonly value: string
  readonly disabled: boolean
  readonly mono?: boolean
  readonly onChange: (value: string) => void
}

export function TextField({ label, value, disabled, mono = false, onChange }: TextProps) {
  const id = useId()
  return (
    <Field id={id} label={label}>
      <input
        id={id}
        class={mono ? 'mono' : ''}
        type="text"
        spellcheck={false}
        autocomplete="off"
        value={value}
        disabled={disabled}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  )
}

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: Value, word: string])[]
  readonly disabled: boolean
  readonly onChange: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, options, disabled, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <Field id={id} label={label}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => one === currentTarget.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.some(([one]) => one === value) || <option value={value}>{value}</option>}
        {options.map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
    </Field>
  )
}

type FlagProps = {
  readonly label: string
  readonly value: boolean
  readonly disabled: boolean
  readonly onChange: (value: boolean) => void
}

export const Flag = ({ label, value, disabled, onChange }: FlagProps) => (
  <label class="form-flag">
    <input
      type="checkbox"
      checked={value}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    {label}
  </label>
)
