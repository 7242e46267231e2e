import type { Check } from '../check.ts'
import { pathError } from '../pathSyntax.ts'
import { problem, problemVariant } from '../problem.ts'

/** A path that the product's way of walking can't follow, whatever the page holds (observed). */
export const paths: Check = ({ properties }) =>
  properties
    .filter(({ expressionType }) => expressionType === 'JAVA_SCRIPT_VARIABLE')
    .flatMap(({ key, expression }) => {
      const error = pathError(expression)
      if (!error) return []
      return error === 'segment'
        ? [problem('path-impossible', key, expression)]
        : [problemVariant(error, 'path-impossible', key, expression)]
    })
