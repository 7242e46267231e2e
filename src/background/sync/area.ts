/** One of the browser's storage areas. */
export type Area = {
  readonly get: (keys: string | null) => Promise<Record<string, unknown>>
  readonly set: (items: Record<string, unknown>) => Promise<void>
  readonly remove: (keys: string | string[]) => Promise<void>
}

/** What stands under a key; nothing where the area can't be read, as Firefox's managed storage without a policy. */
export async function readFrom(area: Pick<Area, 'get'>, key: string): Promise<unknown> {
  try {
    return (await area.get(key))[key]
  } catch {
    return undefined
  }
}
