import type { Check } from '../check.ts'
import { pathError } from '../pathSyntax.ts'
import { problem } from '../problem.ts'

const CALL = /^([^()]+)\(([^()]*)\)$/
const PARAMETER =
  /^\s*(?:Number\s*:\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*|String\s*:[\s\S]*|Boolean\s*:[01]|Null(?:\s*:[\s\S]*)?)$/
const LIVE_CHAT = new Set([
  'get_last_visit_timestamp',
  'get_visits_number',
  'get_page_views_number',
  'get_chats_number',
  'get_visitor_id',
  'get_chat_id',
])

/** Calls as `name(Type:value;…)` (vendor's page), and the few that RUM JavaScript was seen to make (1.255). */
export const functions: Check = ({ properties }) =>
  properties
    .filter(({ expressionType }) => expressionType === 'JAVA_SCRIPT_FUNCTION')
    .flatMap(({ key, expression }) => {
      const [, name = '', list = ''] = CALL.exec(expression.trim()) ?? []
      const parameters = list.trim() === '' ? [] : list.split(';')
      if (name === '' || pathError(name) || !parameters.every((parameter) => PARAMETER.test(parameter)))
        return [problem('function-impossible', key, expression)]
      return isListed(name.trim(), parameters.length) ? [] : [problem('function-unlisted', key, name.trim())]
    })

const isListed = (name: string, parameters: number): boolean =>
  name === 'Intercom'
    ? parameters === 1
    : parameters === 0 && name.startsWith('LC_API.') && LIVE_CHAT.has(name.slice(7))
