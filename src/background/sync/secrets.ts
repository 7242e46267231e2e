import { type Area, readFrom } from './area.ts'

const KEY = 'configApiToken'

/** Whether a token is kept for this session of the browser only, or also for the next ones. */
export type TokenKept = 'session' | 'local'

type Secret = { readonly environment: string; readonly token: string }

/**
 * Keeps the Config API's token: until the browser is closed, or on this machine if the user says so. It belongs to one
 * environment and is given for no other.
 */
export function startSecrets(areas: Readonly<Record<TokenKept, Area>>) {
  const find = async (environment: string): Promise<{ kept: TokenKept; token: string } | null> => {
    for (const kept of ['session', 'local'] as const) {
      const secret = await readFrom(areas[kept], KEY)
      if (isSecret(secret) && secret.environment === environment) return { kept, token: secret.token }
    }
    return null
  }
  const forget = async (): Promise<void> => {
    await areas.session.remove(KEY)
    await areas.local.remove(KEY)
  }
  return {
    forget,
    token: async (environment: string): Promise<string | null> => (await find(environment))?.token ?? null,
    kept: async (environment: string): Promise<TokenKept | null> => (await find(environment))?.kept ?? null,
    async keep(environment: string, token: string, where: TokenKept): Promise<void> {
      await forget()
      await areas[where].set({ [KEY]: { environment, token } satisfies Secret })
    },
  }
}

export type Secrets = ReturnType<typeof startSecrets>

const isSecret = (value: unknown): value is Secret =>
  typeof value === 'object' &&
  value !== null &&
  'environment' in value &&
  'token' in value &&
  typeof value.token === 'string'

/** What a header can carry; a token that was copied with white space around it is meant without. */
export function cleanToken(text: string): string | null {
  const token = text.trim()
  return /^[\x21-\x7e]{1,512}$/.test(token) ? token : null
}
