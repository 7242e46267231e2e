import type { Aggregation, DataType, ExpressionType } from '../../../src/core/model/property.ts'
import { words } from './extension.ts'
import { clickButton, showTab } from './rows.ts'
import type { Panel } from './session.ts'

type Wanted = {
  readonly key: string
  readonly type: ExpressionType
  readonly expression: string
  readonly dataType?: DataType
  readonly cleanupRule?: string
  /** Where given, the session stores it, too. */
  readonly aggregation?: Aggregation
}

/** A web application's body in the manner of the Config API, with these properties and only the fields that they need. */
export const bodyWith = (...wanted: readonly Wanted[]): string =>
  JSON.stringify(
    {
      metadata: { clusterVersion: '1.337.52.20261104-103012' },
      identifier: 'APPLICATION-0A1B2C3D4E5F6071',
      name: 'One page shop',
      type: 'AUTO_INJECTED',
      monitoringSettings: { fetchRequests: true, xmlHttpRequest: true, excludeXhrRegex: '' },
      userActionAndSessionProperties: wanted.map(({ key, dataType = 'STRING', cleanupRule, aggregation }, index) => ({
        displayName: key,
        type: dataType,
        origin: 'META_DATA',
        aggregation: aggregation ?? 'LAST',
        storeAsUserActionProperty: true,
        storeAsSessionProperty: aggregation !== undefined,
        ...(cleanupRule && { cleanupRule }),
        uniqueId: index + 1,
        key,
        metadataId: index + 1,
        ignoreCase: false,
      })),
      metaDataCaptureSettings: wanted.map(({ key, type, expression }, index) => ({
        type,
        capturingName: expression,
        name: key,
        uniqueId: index + 1,
        publicMetadata: false,
        useLastValue: false,
      })),
    },
    null,
    2,
  )

/** Imports a text the way a user pastes it, and goes back to the properties. */
export async function paste(panel: Panel, text: string): Promise<void> {
  await showTab(panel, 'configuration')
  await clickButton(panel, words('ui_import_paste'))
  await panel.evaluate((pasted) => {
    const area = document.querySelector<HTMLTextAreaElement>('dialog textarea')
    if (!area) throw new Error('nothing to paste into')
    area.value = pasted
    area.form?.requestSubmit()
  }, text)
  await showTab(panel, 'properties')
}

/** Chooses an option of the select that is found by this selector, as a user does. */
export const choose = (panel: Panel, selector: string, value: string): Promise<void> =>
  panel.evaluate(
    (where, wanted) => {
      const select = document.querySelector<HTMLSelectElement>(where)
      if (!select) throw new Error(`no ${where}`)
      select.value = wanted
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    selector,
    value,
  )
