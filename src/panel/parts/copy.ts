/** The way that works where DevTools withhold the clipboard from their panels. */
function copyBySelection(value: string): boolean {
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = value
  area.className = 'offstage'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return done
}

/** Puts text on the clipboard; false where the browser refuses both ways. */
export async function copyText(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    return copyBySelection(value)
  }
}
