import { isHeaderName } from './fieldNames.ts'

const NAME = 'Access-Control-Expose-Headers'

/** The header line that exposes a name beside everything well-formed that the server's own lines already list. */
export function exposeLine(name: string, lines: readonly string[]): string {
  const listed = lines
    .join(',')
    .split(',')
    .map((item) => item.replace(/^[ \t]+|[ \t]+$/g, ''))
  const names = [...listed, name].filter((item) => isHeaderName(item) && item !== '*')
  const distinct = new Map(names.map((item) => [item.toLowerCase(), item]))
  return `${NAME}: ${[...distinct.values()].join(', ')}`
}
