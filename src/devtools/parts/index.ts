import { counts } from './counts.ts'
import type { Part } from './part.ts'
import { rows } from './rows.ts'

/** Every part that follows from what was recorded, one file each. */
export const PARTS: readonly Part[] = [rows, counts]
