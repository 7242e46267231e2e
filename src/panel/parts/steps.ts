/** The neighbours of `current` among ascending ids; where it is none of them, those around it. */
export const neighbours = (
  ids: readonly number[],
  current: number,
): { readonly previous: number | null; readonly next: number | null } => ({
  previous: ids.findLast((id) => id < current) ?? null,
  next: ids.find((id) => id > current) ?? null,
})
