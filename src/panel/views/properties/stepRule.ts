import type { View } from '../../../bridge/panelMessages.ts'
import type { Capture, StepName } from '../../../core/model/capture.ts'
import { signalKey, signalOf } from '../../doNotTrack.ts'
import { dataTypeWord, text, typeWord } from '../../text.ts'

export type Rule = { readonly words: string; readonly code: string | null }
export type Circumstances = Pick<View, 'configuration' | 'settings' | 'signals'>

/** What one step goes by, for this property: words, and the configured expression beside them. */
export const ruleOf = (
  name: StepName,
  { property }: Capture,
  { configuration, settings, signals }: Circumstances,
): Rule => {
  const words = (sentence: string): Rule => ({ words: sentence, code: null })
  switch (name) {
    case 'read':
      return { words: typeWord(property.expressionType), code: property.expression || null }
    case 'cut':
      return words(text('step_cut_rule', property.length))
    case 'cleanup': {
      const lower = property.ignoreCase ? text('step_cleanup_lower') : ''
      return property.cleanupRule === null
        ? words(lower || text('step_cleanup_none'))
        : { words: lower, code: property.cleanupRule }
    }
    case 'convert':
      return words(dataTypeWord(property.dataType))
    case 'privacy': {
      const behaviour = configuration?.application.doNotTrack ?? 'CAPTURE_ANONYMIZED'
      const signal = text(signalKey(signalOf(settings.doNotTrack, signals)))
      const complies = property.public ? text('step_privacy_public') : text(`step_privacy_${behaviour}`)
      return words(`${signal} · ${complies}`)
    }
    case 'store': {
      const where = property.storage.map((storage) => text(`ui_storage_${storage}`)).join(' · ')
      const combined = property.storage.includes('session') && property.aggregation ? ` (${property.aggregation})` : ''
      return words(where + combined)
    }
  }
}
