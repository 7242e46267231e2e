import { BLOCKS } from './tables.ts'

export type Block = { name: string; from: number; to: number }

let end = 0

/** Blocks in order, by their names in lower case; see `BLOCKS`. */
export const blocks: readonly Block[] = Array.from(
  BLOCKS.matchAll(/([^\dA-Z]+)([\dA-Z]+)/g),
  ([, name = '', length = '']) => {
    const from = end
    end += Number.parseInt(length, 36) * 16
    return { name: name.replace('@', '1'), from, to: end - 1 }
  },
)
