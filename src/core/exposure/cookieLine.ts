import type { SetCookie } from '../model/request.ts'

/** The attributes as they would be written; the value is never known. */
export function attributesOf(cookie: SetCookie): string {
  const { domain, path, expiresAt, sameSite, secure, httpOnly, partitioned } = cookie
  return [
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    ...(path === undefined ? [] : [`Path=${path}`]),
    ...(expiresAt === undefined ? [] : [`Expires=${new Date(expiresAt).toUTCString()}`]),
    ...(sameSite === undefined ? [] : [`SameSite=${sameSite.charAt(0).toUpperCase()}${sameSite.slice(1)}`]),
    ...(secure ? ['Secure'] : []),
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(partitioned ? ['Partitioned'] : []),
  ].join('; ')
}

/** The whole line with `…` where the server puts the value. */
export const cookieLine = (cookie: SetCookie): string =>
  ['Set-Cookie: ', [`${cookie.name}=…`, attributesOf(cookie)].filter((part) => part !== '').join('; ')].join('')
