/** Shorter texts are words and numbers, not keys to anything. */
const SHORTEST = 20
const PLAIN = /^[\w+/=.~%-]+$/
const SIGNED = /^[\w-]{8,}\.[\w-]{8,}\.[\w-]*$/
const SCHEME = /^(?:bearer|basic|digest|negotiate)\s+\S{8,}/i
const HEXADECIMAL = /^(?:[0-9a-f]{2}){12,}$/i
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
/** Two neighbours of which one is a digit, or a capital after a small letter: words have few, random text has many. */
const TURN = /(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[a-zA-Z])/g
/** Of random letters and digits about half are followed by another kind. */
const TURNS_PER_CHARACTER = 1 / 6

/**
 * Whether a text looks like something that signs a user in: credentials, a signed token, a random identifier. A guess by
 * its shape alone, rather too wide than too narrow.
 */
export function looksLikeToken(text: string): boolean {
  const bare = text.trim()
  if (SCHEME.test(bare) || UUID.test(bare)) return true
  if (bare.length < SHORTEST || !PLAIN.test(bare)) return false
  if (SIGNED.test(bare) || HEXADECIMAL.test(bare)) return true
  return (bare.match(TURN)?.length ?? 0) >= bare.length * TURNS_PER_CHARACTER
}
