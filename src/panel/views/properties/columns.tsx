import type { Row } from '../../../bridge/panelMessages.ts'
import { CaptureValue } from '../../parts/CaptureValue.tsx'
import type { Column } from '../../parts/Grid.tsx'
import { StatusMark } from '../../parts/StatusMark.tsx'
import { text, typeWord } from '../../text.ts'
import { RowVerdict } from './RowVerdict.tsx'
import type { SortColumn } from './sort.ts'

const storageLetters = ({ capture }: Row) => (
  <>
    {(['action', 'session'] as const).map((storage) => (
      <span key={storage} class="storage">
        {capture.property.storage.includes(storage) && (
          <abbr title={text(`ui_storage_${storage}`)}>{text(`ui_storage_${storage}_letter`)}</abbr>
        )}
      </span>
    ))}
  </>
)

export const columns = (): readonly (Column<Row> & { readonly id: SortColumn })[] => [
  { id: 'status', title: text('ui_column_status'), render: ({ capture }) => <StatusMark status={capture.status} /> },
  {
    id: 'key',
    title: text('ui_column_key'),
    render: ({ capture: { property } }) => (
      <>
        <span class="mono" title={property.displayName}>
          {property.key}
        </span>
        <RowVerdict property={property.key} />
      </>
    ),
  },
  {
    id: 'type',
    title: text('ui_column_type'),
    render: ({ capture: { property } }) => <span title={property.expression}>{typeWord(property.expressionType)}</span>,
  },
  { id: 'value', title: text('ui_column_value'), render: ({ capture }) => <CaptureValue capture={capture} /> },
  { id: 'storage', title: text('ui_column_storage'), render: storageLetters },
]
