import type { GivenFile } from '../bridge/panelMessages.ts'

/** Offers a file to the user's downloads, which needs no permission. */
export function saveFile({ name, mediaType, text }: GivenFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
