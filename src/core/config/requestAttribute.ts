import type { AttributeSource, RequestAttribute, ValueProcessing } from '../model/requestAttribute.ts'
import { type Flaws, fieldsOf } from './fields.ts'
import { type JsonObject, own } from './json.ts'

const POSITIONS = ['BEFORE', 'AFTER', 'BETWEEN'] as const
const OPERATORS = ['BEGINS_WITH', 'CONTAINS', 'ENDS_WITH', 'EQUALS'] as const

/** Reads a request attribute's definition as the Config API's reference describes it (`service/requestAttributes`). */
export function readRequestAttribute(item: JsonObject, index: number, found: Flaws['found']): RequestAttribute {
  const place = `requestAttributes[${index}]`
  const field = fieldsOf(item, place, { found, key: null })
  return {
    id: field.text('id', ''),
    name: field.text('name', ''),
    enabled: field.flag('enabled', true),
    aggregation: field.text('aggregation', 'FIRST'),
    normalization: field.text('normalization', 'ORIGINAL'),
    dataSources: field
      .objects('dataSources')
      .map((source, at) => sourceIn(source, `${place}.dataSources[${at}]`, found)),
  }
}

function sourceIn(item: JsonObject, place: string, found: Flaws['found']): AttributeSource {
  const field = fieldsOf(item, place, { found, key: null })
  return {
    enabled: field.flag('enabled', true),
    source: field.text('source', ''),
    parameterName: field.text('parameterName', ''),
    valueProcessing: processingIn(field.object('valueProcessing'), `${place}.valueProcessing`, found),
  }
}

function processingIn(item: JsonObject, place: string, found: Flaws['found']): ValueProcessing {
  const field = fieldsOf(item, place, { found, key: null })
  const within = (name: string) =>
    own(item, name) ? fieldsOf(field.object(name), `${place}.${name}`, { found, key: null }) : null
  const substring = within('extractSubstring')
  const condition = within('valueCondition')
  return {
    extractSubstring: substring && {
      position: substring.oneOf('position', POSITIONS, 'AFTER'),
      delimiter: substring.text('delimiter', ''),
      endDelimiter: substring.text('endDelimiter', ''),
    },
    splitAt: field.text('splitAt', ''),
    trim: field.flag('trim', false),
    valueCondition: condition && {
      operator: condition.oneOf('operator', OPERATORS, 'EQUALS'),
      negate: condition.flag('negate', false),
      value: condition.text('value', ''),
    },
    valueExtractorRegex: field.text('valueExtractorRegex', ''),
  }
}
