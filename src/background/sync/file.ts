import type { Document, Source } from './source.ts'

/** What the user gives by hand, a file, a paste, an edit or an earlier revision, is a source that gives once. */
export const file = (document: Document): Source => ({
  name: 'file',
  scheduled: false,
  gather: async () => ({ kind: 'documents', documents: [document], complete: false }),
})
