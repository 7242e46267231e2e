import type { AskedValues } from '../model/request.ts'
import type { Har, HarHeader } from './harEntry.ts'

/** Names of which the values are to be kept; headers' in lower case. Everything else of a request stays unknown. */
export type AskedNames = {
  readonly requestHeaders: readonly string[]
  readonly responseHeaders: readonly string[]
  readonly postParameters: readonly string[]
}

/** UTF-16 units kept of one value. */
const KEPT = 20_000
/** Never kept, whatever a definition asks for: these are what signs a user in. */
const SECRET = ['cookie', 'set-cookie', 'authorization', 'proxy-authorization']
export const isSecretHeader = (name: string): boolean => SECRET.includes(name.toLowerCase())

/** The values of a request's headers and post parameters that are asked for; undefined where none is there. */
export function askedValues(names: AskedNames, { request, response }: Har): AskedValues | undefined {
  const requestHeaders = headersIn(request.headers, names.requestHeaders)
  const responseHeaders = headersIn(response.headers, names.responseHeaders)
  const postParameters = parametersIn(request.postData, names.postParameters)
  const all = [requestHeaders, responseHeaders, postParameters]
  return all.some((values) => Object.keys(values).length > 0)
    ? { requestHeaders, responseHeaders, postParameters }
    : undefined
}

type Values = Readonly<Record<string, string>>

/** The first of each name. */
function valuesOf(pairs: readonly (readonly [name: string, value: string])[], names: readonly string[]): Values {
  const found = names.flatMap((name) => {
    const value = pairs.find(([own]) => own === name)?.[1]
    return value === undefined ? [] : [[name, value.slice(0, KEPT)] as const]
  })
  return Object.fromEntries(found)
}

const headersIn = (headers: readonly HarHeader[], names: readonly string[]): Values =>
  valuesOf(
    headers.map(({ name, value }) => [name.toLowerCase(), value] as const),
    names.filter((name) => !isSecretHeader(name)),
  )

/** Parameters of a form; of other bodies nothing is looked at. */
function parametersIn(data: Har['request']['postData'], names: readonly string[]): Values {
  if (names.length === 0 || !data || !/^application\/x-www-form-urlencoded/i.test(data.mimeType ?? '')) return {}
  // Firefox may put the body's own headers before it.
  const body = (data.text ?? '').split(/\r?\n\r?\n/).at(-1) ?? ''
  return valuesOf([...new URLSearchParams(body)], names)
}
