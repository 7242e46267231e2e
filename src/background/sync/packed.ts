import { boundedBytes } from '../../core/config/boundedBytes.ts'

/** Of browser sync, in bytes; Firefox has no constants for them. */
export const SYNC_BYTES = 102_400
export const SYNC_ITEM_BYTES = 8_192
const UNPACKED_MAX = 64 * 1024 * 1024

/** Room for the key and the quotation marks of an item. */
const PIECE = SYNC_ITEM_BYTES - 64

/** A text compressed and cut into pieces that are each one item of browser sync. */
export async function packed(text: string): Promise<readonly string[]> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).match(new RegExp(`.{1,${PIECE}}`, 'g')) ?? []
}

/** The text again; null where the pieces are no such text. */
export async function unpacked(pieces: readonly string[]): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(pieces.join('')), (sign) => sign.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    const plain = await boundedBytes(stream, UNPACKED_MAX)
    return plain && new TextDecoder().decode(plain)
  } catch {
    return null
  }
}
