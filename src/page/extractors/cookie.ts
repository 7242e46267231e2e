import type { Extractor } from './extractor.ts'
import { compared, missing, reading } from './outcome.ts'

/** The raw text between `name=` and the next `;`, first occurrence, not decoded (observed). */
export const cookie: Extractor<'COOKIE'> = ({ name, expression }, pass) =>
  pass.isSandboxed()
    ? missing('document-sandboxed', ['document.cookie'])
    : compared(pass.changed.cookie, 'document.cookie', (byOriginal) => {
        const value = pass.cookies(byOriginal)[name]
        return value === undefined ? missing('cookie-missing', [expression]) : reading(value)
      })
