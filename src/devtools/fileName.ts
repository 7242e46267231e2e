/** A name for a file that the user keeps: what it is, of what, as of now; nothing in it that a file system minds. */
export function fileName(kind: string, of: string, ending: string): string {
  const subject = of
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '')
  const now = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  return `${['rum', kind, subject, now].filter((part) => part !== '').join('-')}${ending}`
}
