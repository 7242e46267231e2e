import type { Row, View } from '../../../bridge/panelMessages.ts'
import type { StepName } from '../../../core/model/capture.ts'
import type { Property } from '../../../core/model/property.ts'
import { signalKey, signalOf } from '../../doNotTrack.ts'
import { dataTypeWord, text, typeWord } from '../../text.ts'

/** What a step goes by: in words, as it is configured, and what was found beside it. */
export type Rule = { readonly words: string; readonly code: string | null; readonly aside: string | null }
export type Circumstances = Pick<View, 'configuration' | 'settings' | 'signals'>

const rule = (words: string, code: string | null = null, aside: string | null = null): Rule => ({ words, code, aside })

function matchesWord(matches: number | null): string | null {
  if (matches === null) return null
  if (matches === 1) return text('step_read_one_match')
  return text(matches > 1 ? 'step_read_first_of' : 'step_read_matches', matches)
}

function cleanupRule({ cleanupRule: code, ignoreCase }: Property): Rule {
  const lower = ignoreCase ? text('step_cleanup_lower') : null
  return code ? rule('', code, lower) : rule(lower ?? text('step_cleanup_none'))
}

function privacyRule(property: Property, { configuration, settings, signals }: Circumstances): Rule {
  const signal = text(signalKey(signalOf(settings.doNotTrack, signals)))
  const behaviour = configuration?.application.doNotTrack ?? 'CAPTURE_ANONYMIZED'
  return rule(`${signal} · ${text(property.public ? 'step_privacy_public' : `step_privacy_${behaviour}`)}`)
}

function storeRule({ storage, aggregation }: Property): Rule {
  const where = storage.map((kind) => text(`ui_storage_${kind}`)).join(' · ')
  return rule(storage.includes('session') && aggregation ? `${where} (${aggregation})` : where)
}

/** The rule of one step for this property. */
export function ruleOf(name: StepName, { capture, matches }: Row, circumstances: Circumstances): Rule {
  const { property, raw, rawLength } = capture
  switch (name) {
    case 'read':
      return rule(typeWord(property.expressionType), property.expression || null, matchesWord(matches))
    case 'cut':
      return rule(
        raw === null ? text('step_cut_rule', property.length) : text('step_cut_length', rawLength, property.length),
      )
    case 'cleanup':
      return cleanupRule(property)
    case 'convert':
      return rule(dataTypeWord(property.dataType))
    case 'privacy':
      return privacyRule(property, circumstances)
    case 'store':
      return storeRule(property)
  }
}
