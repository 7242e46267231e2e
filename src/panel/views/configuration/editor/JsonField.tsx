import { useState } from 'preact/hooks'
import type { PropertyDraft } from '../../../../core/config/edit/propertyDraft.ts'
import { parseJson, writeJson } from '../../../../core/config/json.ts'
import { sentence, text } from '../../../text.ts'
import { asDraft } from './form.ts'

type Props = {
  readonly draft: PropertyDraft
  readonly disabled: boolean
  readonly onChange: (draft: PropertyDraft, what: string) => void
}

type Typed = {
  readonly text: string
  /** The draft that it makes, or else the one that it left alone. */
  readonly draft: PropertyDraft
  readonly flaw: string | null
}

/** What was typed with the draft that it makes; what is wrong leaves the draft alone. */
function read(input: string, before: PropertyDraft): Typed {
  const json = parseJson(input, 'own')
  if (!json.ok) return { text: input, draft: before, flaw: sentence('refused', json.refusal) }
  const made = asDraft(json.value)
  return made ? { text: input, draft: made, flaw: null } : { text: input, draft: before, flaw: text('ui_json_shape') }
}

/** The draft as JSON. Only what parses, and has the shape of a property, is applied; else the form stays as it was. */
export function JsonField({ draft, disabled, onChange }: Props) {
  const [typed, setTyped] = useState<Typed | null>(null)
  // What was typed stays as typed for as long as it is what the form shows.
  const own = typed?.draft === draft ? typed : null
  return (
    <div class="json-field">
      <label for="draft-json">{text('ui_as_json')}</label>
      <textarea
        id="draft-json"
        class="mono"
        spellcheck={false}
        disabled={disabled}
        aria-invalid={own?.flaw != null}
        aria-describedby="draft-json-flaw"
        value={own?.text ?? writeJson(draft, 'own')}
        onInput={({ currentTarget }) => {
          const made = read(currentTarget.value, draft)
          setTyped(made)
          if (made.draft !== draft) onChange(made.draft, 'json')
        }}
      />
      <p id="draft-json-flaw" class="json-flaw" role="status">
        {own?.flaw}
      </p>
    </div>
  )
}
