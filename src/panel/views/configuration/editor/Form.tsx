import type { PropertyDraft } from '../../../../core/config/edit/propertyDraft.ts'
import { LIMITS } from '../../../../core/model/limits.ts'
import { AGGREGATIONS, DATA_TYPES, EXPRESSION_TYPES } from '../../../../core/model/property.ts'
import { dataTypeWord, text, typeWord } from '../../../text.ts'
import { Choice, Flag, TextField } from './Fields.tsx'
import { flagOf, type Part, textOf, typeOf, withField, withoutField, withType } from './form.ts'

type Props = {
  readonly draft: PropertyDraft
  readonly disabled: boolean
  /** `what` names the field, so that typing in it is one change. */
  readonly onChange: (draft: PropertyDraft, what: string) => void
}

const LENGTHS = Array.from({ length: LIMITS.longStringMax / 100 }, (_, n) => String((n + 1) * 100))

/** Every field that decides what a property captures. Fields that have no place here stay in the JSON. */
export function Form({ draft, disabled, onChange }: Props) {
  const type = typeOf(draft)
  const set = (part: Part, name: string) => (value: string | boolean) =>
    onChange(withField(draft, part, name, value), `${part}.${name}`)
  const optional = (name: string) => (value: string) =>
    onChange(value === '' ? withoutField(draft, name) : withField(draft, 'property', name, value), `property.${name}`)
  const field = (part: Part, name: string) => ({ value: textOf(draft, part, name), disabled })
  const flag = (part: Part, name: string) => ({
    value: flagOf(draft, part, name),
    disabled,
    onChange: set(part, name),
  })
  return (
    <div class="form">
      <TextField label={text('ui_column_key')} mono {...field('property', 'key')} onChange={set('property', 'key')} />
      <TextField
        label={text('ui_display_name')}
        {...field('property', 'displayName')}
        onChange={set('property', 'displayName')}
      />
      <Choice
        label={text('ui_column_type')}
        value={type}
        disabled={disabled}
        options={EXPRESSION_TYPES.map((one) => [one, typeWord(one)])}
        onChange={(one) => onChange(withType(draft, one), 'type')}
      />
      {draft.metadata && (
        <TextField
          label={text(`ui_expression_${type as 'CSS_SELECTOR'}`)}
          mono
          {...field('metadata', 'capturingName')}
          onChange={set('metadata', 'capturingName')}
        />
      )}
      {type === 'SERVER_SIDE_REQUEST_ATTRIBUTE' && (
        <TextField
          label={text('ui_request_attribute')}
          mono
          {...field('property', 'serverSideRequestAttribute')}
          onChange={set('property', 'serverSideRequestAttribute')}
        />
      )}
      <Choice
        label={text('ui_column_data_type')}
        {...field('property', 'type')}
        options={DATA_TYPES.map((one) => [one, dataTypeWord(one)])}
        onChange={set('property', 'type')}
      />
      {textOf(draft, 'property', 'type') === 'LONG_STRING' && (
        <Choice
          label={text('ui_length')}
          value={textOf(draft, 'property', 'longStringLength') || String(LIMITS.longStringDefault)}
          disabled={disabled}
          options={LENGTHS.map((one) => [one, one])}
          onChange={(one) => onChange(withField(draft, 'property', 'longStringLength', Number(one)), 'length')}
        />
      )}
      <TextField
        label={text('ui_cleanup_rule')}
        mono
        {...field('property', 'cleanupRule')}
        onChange={optional('cleanupRule')}
      />
      <Choice
        label={text('ui_column_aggregation')}
        {...field('property', 'aggregation')}
        options={[['', text('ui_none')], ...AGGREGATIONS.map((one) => [one, one] as const)]}
        onChange={optional('aggregation')}
      />
      <div class="form-flags">
        <Flag label={text('ui_store_action')} {...flag('property', 'storeAsUserActionProperty')} />
        <Flag label={text('ui_store_session')} {...flag('property', 'storeAsSessionProperty')} />
        <Flag label={text('ui_ignore_case')} {...flag('property', 'ignoreCase')} />
        {draft.metadata && <Flag label={text('ui_use_last')} {...flag('metadata', 'useLastValue')} />}
        {draft.metadata && <Flag label={text('ui_public')} {...flag('metadata', 'publicMetadata')} />}
      </div>
    </div>
  )
}
