import type { ValueProcessing } from '../model/requestAttribute.ts'
import { runRule } from '../regex/index.ts'
import { compiledRule } from './cleanUp.ts'

/**
 * What a request attribute's value processing leaves of a text: a substring, split, each part trimmed, kept where the
 * condition holds, and what the expression extracts of it. The order is the one in which the Config API describes the
 * fields (an assumption; it is not published).
 *
 * @returns the parts that are left, in order; none where the processing drops the value
 */
export function processed(text: string, processing: ValueProcessing): readonly string[] {
  const { splitAt, trim } = processing
  const cut = substring(text, processing.extractSubstring)
  if (cut === null) return []
  const parts = splitAt === '' ? [cut] : cut.split(splitAt)
  return parts
    .map((part) => (trim ? part.trim() : part))
    .filter((part) => meets(part, processing.valueCondition))
    .flatMap((part) => extracted(part, processing.valueExtractorRegex))
    .filter((part) => part !== '')
}

/** Null where the delimiter isn't there. */
function substring(text: string, extract: ValueProcessing['extractSubstring']): string | null {
  if (!extract || extract.delimiter === '') return text
  const { position, delimiter, endDelimiter } = extract
  const at = text.indexOf(delimiter)
  if (at < 0) return null
  if (position === 'BEFORE') return text.slice(0, at)
  const rest = text.slice(at + delimiter.length)
  if (position === 'AFTER') return rest
  const end = rest.indexOf(endDelimiter)
  return end < 0 ? null : rest.slice(0, end)
}

function meets(text: string, condition: ValueProcessing['valueCondition']): boolean {
  if (!condition) return true
  const { operator, negate, value } = condition
  const holds =
    operator === 'BEGINS_WITH'
      ? text.startsWith(value)
      : operator === 'ENDS_WITH'
        ? text.endsWith(value)
        : operator === 'CONTAINS'
          ? text.includes(value)
          : text === value
  return holds !== negate
}

/** By the cleanup rules' dialect; an expression that is invalid or too expensive leaves nothing. */
function extracted(text: string, expression: string): readonly string[] {
  if (expression === '') return [text]
  const found = runRule(compiledRule(expression), text)
  return found.outcome === 'matched' && found.result !== null ? [found.result] : []
}
