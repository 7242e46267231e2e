import type { SetCookie } from '../model/request.ts'
import { cookieDate } from './cookieDate.ts'

/** Bytes of name and value together, and of one attribute (RFC 6265bis, section 5.6). */
const PAIR_BYTES = 4_096
const ATTRIBUTE_BYTES = 1_024
/** Browsers end a lifetime after 400 days (RFC 6265bis, section 5.5). */
const LONGEST_MS = 400 * 86_400_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a cookie can't have
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f]/

const trim = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '')
const bytes = (text: string): number => new TextEncoder().encode(text).length

/** Name and value of what stands before the first `;`; without `=` it is all value. */
function pairOf(text: string): readonly [name: string, value: string] {
  const equals = text.indexOf('=')
  return equals < 0 ? ['', trim(text)] : [trim(text.slice(0, equals)), trim(text.slice(equals + 1))]
}

/**
 * Reads a `Set-Cookie` line (RFC 6265bis, section 5.6). The last attribute of a name counts; one that is too long is
 * passed over. The value is looked at for its size and characters, and not kept.
 *
 * @param now ms since the epoch at which the response arrived; a `Max-Age` runs from there
 */
export function parseSetCookie(line: string, now: number): SetCookie {
  const [pair = '', ...attributes] = line.split(';')
  const [name, value] = pairOf(pair)
  const found = new Map<string, string>()
  for (const attribute of attributes) {
    const equals = attribute.indexOf('=')
    const key = trim(equals < 0 ? attribute : attribute.slice(0, equals)).toLowerCase()
    const content = equals < 0 ? '' : trim(attribute.slice(equals + 1))
    if (bytes(content) <= ATTRIBUTE_BYTES) found.set(key, content)
  }
  const domain = (found.get('domain') ?? '').replace(/^\./, '').toLowerCase()
  const path = found.get('path') ?? ''
  const sameSite = found.get('samesite')?.toLowerCase()
  const expiresAt = expiryOf(found, now)
  const malformed = malformedIn(line, name, value)
  return {
    name,
    httpOnly: found.has('httponly'),
    ...(found.has('secure') && { secure: true }),
    ...(found.has('partitioned') && { partitioned: true }),
    ...(domain !== '' && { domain }),
    ...(path.startsWith('/') && { path }),
    ...((sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none') && { sameSite }),
    ...(expiresAt !== null && { expiresAt }),
    ...(malformed && { malformed }),
  }
}

function malformedIn(line: string, name: string, value: string): SetCookie['malformed'] {
  if (CONTROL.test(line)) return 'characters'
  if (bytes(name) + bytes(value) > PAIR_BYTES) return 'size'
  return name.includes('\t') || value.includes('\t') ? 'tab' : undefined
}

/** `Max-Age` goes before `Expires`; either is passed over where it can't be read. */
function expiryOf(found: ReadonlyMap<string, string>, now: number): number | null {
  const age = found.get('max-age') ?? ''
  if (/^-?\d+$/.test(age)) return Number(age) <= 0 ? 0 : now + Math.min(Number(age) * 1_000, LONGEST_MS)
  const date = cookieDate(found.get('expires') ?? '')
  return date === null ? null : date <= now ? 0 : Math.min(date, now + LONGEST_MS)
}
