import { brittleSelector } from '../../checks/brittleSelector.ts'
import type { Check } from '../check.ts'
import { type Problem, problem } from '../problem.ts'
import { selectorError } from '../selectorSyntax.ts'

const XPATH =
  /^\s*\(*(?:\.{0,2}\/|id\()|\/\/|\[@|\b(?:text|node)\(\)|\b(?:ancestor|descendant|following|preceding|parent|child)(?:-or-self|-sibling)?::/

/** A selector that is XPath, that no browser takes, or that the page's next change will break. */
export const selectors: Check = ({ properties }) =>
  properties
    .filter(({ expressionType }) => expressionType === 'CSS_SELECTOR')
    .flatMap(({ key, expression }): Problem[] => {
      if (XPATH.test(expression)) return [problem('selector-xpath', key, expression)]
      const error = selectorError(expression.split('@', 1)[0] ?? '')
      if (error) return [problem('selector-invalid', key, expression, error)]
      const brittle = brittleSelector(expression)
      return brittle ? [problem('selector-brittle', key, expression, brittle)] : []
    })
