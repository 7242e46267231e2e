import type { Column } from '../../parts/Grid.tsx'
import { SeverityMark } from '../../parts/SeverityMark.tsx'
import { dataTypeWord, sentence, text, typeWord } from '../../text.ts'
import type { Configured } from './configured.ts'

const worst = ({ problems: [first, ...others] }: Configured) =>
  first && (
    <>
      <SeverityMark severity={first.severity} />
      <span class="problem-sentence" title={[first, ...others].map((one) => sentence('problem', one)).join('\n')}>
        {others.length > 0 && <span class="badge">+{others.length}</span>} {sentence('problem', first)}
      </span>
    </>
  )

export const configuredColumns = (): readonly Column<Configured>[] => [
  {
    id: 'key',
    title: text('ui_column_key'),
    render: ({ property }) => (
      <span class="mono" title={property.displayName}>
        {property.key}
      </span>
    ),
  },
  { id: 'type', title: text('ui_column_type'), render: ({ property }) => typeWord(property.expressionType) },
  {
    id: 'expression',
    title: text('ui_column_expression'),
    render: ({ property }) => (
      <span class="mono" title={property.expression}>
        {property.expression}
      </span>
    ),
  },
  { id: 'data', title: text('ui_column_data_type'), render: ({ property }) => dataTypeWord(property.dataType) },
  { id: 'problems', title: text('ui_column_problems'), render: worst },
]
