import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { CheckRow } from '../../../bridge/checksView.ts'
import { SEVERITY } from '../../../core/model/code.ts'
import { DATA_TYPES } from '../../../core/model/property.ts'
import { useStore } from '../../storeContext.ts'
import { dataTypeWord, sentence, shortReason, statusWord, text } from '../../text.ts'
import { checkOfFields, type Fields, fieldsOf, KINDS, NUMBERS, REASON_CODES, TEXTS } from './formFields.ts'

type Props = { readonly row: CheckRow | null; readonly onClose: () => void }
type Option = readonly [value: string, word: string]

/** States or changes one check. It closes once the check is kept, and says why where it can't be. */
export function CheckForm({ row, onClose }: Props) {
  const store = useStore()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const keys = store.rows.value.map(({ capture }) => capture.property.key)
  const blank = { key: keys[0] ?? '', on: 'any', expect: { present: true } } as const
  const [fields, setFields] = useState<Fields>(() => fieldsOf(row?.check ?? blank))
  const [problem, setProblem] = useState('')
  const [sent, setSent] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])

  const refused = store.refused.value
  const kept = store.checks.value?.rows.some(({ check }) => JSON.stringify(check) === sent) ?? false
  useEffect(() => {
    if (sent === null) return
    if (refused) {
      setProblem(sentence('refused', refused))
      setSent(null)
    } else if (kept) dialog.current?.close()
  }, [sent, refused, kept])

  const set = (name: keyof Fields, value: string) => setFields({ ...fields, [name]: value })
  const save = () => {
    const check = checkOfFields(fields)
    if (!check) {
      setProblem(text('ui_check_nothing_expected'))
      return
    }
    setProblem('')
    store.refused.value = null
    store.send({ kind: 'putCheck', index: row?.index ?? null, check })
    setSent(JSON.stringify(check))
  }

  const choice = (name: keyof Fields, label: string, options: readonly Option[]) => (
    <label class="form-field">
      <span>{label}</span>
      <select value={fields[name]} onChange={({ currentTarget }) => set(name, currentTarget.value)}>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
  const whatever: Option = ['', text('ui_check_whatever')]
  const places: readonly Option[] = [
    ...(['any', 'every', 'session'] as const).map((place): Option => [place, text(`ui_check_on_${place}`)]),
    ...KINDS.map((kind): Option => [`kind:${kind}`, text('ui_check_on_kind', text(`report_kind_${kind}`))]),
    ['name', text('ui_check_on_named')],
  ]
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <h2 id={`${id}-title`}>{row ? text('ui_check_detail', row.check.key) : text('ui_check_add')}</h2>
        <div class="form-fields">
          <label class="form-field">
            <span>{text('ui_column_key')}</span>
            <input
              class="mono"
              list={`${id}-keys`}
              required
              value={fields.key}
              onInput={({ currentTarget }) => set('key', currentTarget.value)}
            />
            <datalist id={`${id}-keys`}>
              {keys.map((key) => (
                <option key={key} value={key} />
              ))}
            </datalist>
          </label>
          {choice('place', text('ui_column_on'), places)}
          {fields.place === 'name' && (
            <label class="form-field wide">
              <span>{text('ui_check_name')}</span>
              <input required value={fields.name} onInput={({ currentTarget }) => set('name', currentTarget.value)} />
            </label>
          )}
          {choice('present', text('ui_check_field_present'), [
            whatever,
            ['yes', text('ui_check_is_present')],
            ['no', text('ui_check_is_absent')],
          ])}
          {choice('dataType', text('ui_check_field_dataType'), [
            whatever,
            ...DATA_TYPES.map((type): Option => [type, dataTypeWord(type)]),
          ])}
          {TEXTS.map((name) => (
            <label key={name} class="form-field wide">
              <span>{text(`ui_check_field_${name}`)}</span>
              <input
                class="mono"
                spellcheck={false}
                value={fields[name]}
                onInput={({ currentTarget }) => set(name, currentTarget.value)}
              />
            </label>
          ))}
          {NUMBERS.map((name) => (
            <label key={name} class="form-field">
              <span>{text(`ui_check_field_${name}`)}</span>
              <input
                type="number"
                step={name === 'length' ? 1 : 'any'}
                min={name === 'length' ? 0 : undefined}
                value={fields[name]}
                onInput={({ currentTarget }) => set(name, currentTarget.value)}
              />
            </label>
          ))}
          {choice('status', text('ui_check_field_status'), [
            whatever,
            ...SEVERITY.map((status): Option => [status, statusWord(status)]),
          ])}
          {choice('reason', text('ui_check_field_reason'), [
            whatever,
            ...REASON_CODES.map((code): Option => [code, `${shortReason(code)} (${code})`]),
          ])}
        </div>
        {problem && (
          <p class="form-problem" role="alert">
            {problem}
          </p>
        )}
        <div class="buttons">
          <button type="submit" class="button primary">
            {text('ui_save')}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {text('ui_cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
