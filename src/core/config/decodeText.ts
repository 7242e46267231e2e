import { TEXT_MAX } from './json.ts'
import { done, type Result, refused } from './refusal.ts'

/**
 * A file's bytes to text: UTF-8, or UTF-16 by its byte order mark or, without one, by the zero bytes that Latin text has
 * in it. What is no text is refused rather than read with replacement characters.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (bytes.length > TEXT_MAX * 4) return refused('too-large', String(Math.round(bytes.length / 1024 / 1024)))
  try {
    return done(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes))
  } catch {
    return refused('not-text')
  }
}

function encodingOf([first, second, third, fourth]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first && second === 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second && third === 0) return 'utf-16be'
  return 'utf-8'
}
