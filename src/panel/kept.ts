/** A share that was kept under this name, 0 to 1; null where none was, or where nothing can be kept. */
export function keptShare(name: string): number | null {
  try {
    const share = Number.parseFloat(localStorage.getItem(name) ?? '')
    return share >= 0 && share <= 1 ? share : null
  } catch {
    return null
  }
}

/** Keeps it for the next time the panel is opened; a browser that keeps nothing for us is no error. */
export function keepShare(name: string, share: number): void {
  try {
    localStorage.setItem(name, share.toFixed(3))
  } catch {
    // Storage is off: the share holds until the panel closes.
  }
}
